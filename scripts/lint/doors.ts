/**
 * ESLint rule: rooms are entered by their door. Inside a package, a file of `src/<room>/` imports
 * another room only through its `index.ts`; packages meet only in `@infos-droits/shared` (which is
 * one small room itself).
 *
 * What a room does in the browser has a door of its own, `browser/index.ts`: the first one would bring
 * along what only Node has.
 *
 * Files that a bundler alone can read (.tsx, .astro, styles) cannot stand in a door that Node opens,
 * so they are imported where they are. Tests may look behind the doors of their own package.
 */
import type { Rule } from 'eslint'
import { dirname, relative, resolve, sep } from 'node:path'
import { ROOT } from '../src/root.ts'

const DOORS = ['index.ts', 'browser/index.ts']
const TEST = /\.test\.tsx?$|\/test\/|\/journeys\//

/** `cms/src/desk/intake/x.ts` → package `cms`, room `desk`; a file right in `src` has no room. */
type Place = { side: string | undefined; room: string | null; inside: string }

const placeOf = (path: string): Place => {
  const parts = relative(ROOT, path).split(sep)
  const rest = parts[1] === 'src' ? parts.slice(2) : parts.slice(1)
  return {
    side: parts[0],
    room: rest.length > 1 ? (rest[0] ?? null) : null,
    inside: rest.slice(1).join('/'),
  }
}

/** What is wrong with an import, or null. */
export const wrongWay = ({
  from,
  specifier,
}: {
  from: string
  specifier: string
}): 'packages' | 'window' | null => {
  if (/^@infos-droits\/(?!shared($|\/))/.test(specifier)) return 'packages'
  if (!specifier.startsWith('.')) return null
  const source = placeOf(from)
  // Files at the root set the whole workspace up.
  if (!relative(ROOT, from).includes(sep)) return null
  const target = placeOf(resolve(dirname(from), specifier))
  if (source.side !== target.side) return 'packages'
  if (source.side === 'shared' || TEST.test(from)) return null
  if (target.room === null || target.room === source.room) return null
  if (!specifier.endsWith('.ts')) return null
  return DOORS.includes(target.inside) ? null : 'window'
}

export const doors: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      packages: 'Packages meet only in @infos-droits/shared.',
      window: 'Enter the room “{{room}}” by its index.ts.',
    },
  },
  create: (context) => {
    const check = ({ source }: Importing) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const specifier = source.value
      const messageId = wrongWay({ from: context.filename, specifier })
      if (messageId === null) return
      const { room } = placeOf(resolve(dirname(context.filename), specifier))
      context.report({ node: source, messageId, data: { room: room ?? '' } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    }
  },
}

type Importing = Parameters<
  Required<
    Pick<
      Rule.NodeListener,
      'ImportDeclaration' | 'ImportExpression' | 'ExportAllDeclaration' | 'ExportNamedDeclaration'
    >
  >['ImportDeclaration' | 'ImportExpression' | 'ExportAllDeclaration' | 'ExportNamedDeclaration']
>[0]
