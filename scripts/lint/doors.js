/**
 * ESLint rule: rooms are entered by their door. Inside a package, a file of `src/<room>/` imports
 * another room only through its `index.ts`; packages meet only in `@infos-droits/shared` (which is
 * one small room itself).
 *
 * Files that a bundler alone can read (.tsx, .astro, styles) cannot stand in a door that Node opens,
 * so they are imported where they are. Tests may look behind the doors of their own package.
 */
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TEST = /\.test\.tsx?$|\/test\/|\/journeys\//

/** `cms/src/desk/intake/x.ts` → package `cms`, room `desk`; a file right in `src` has no room. */
const placeOf = (path) => {
  const parts = relative(ROOT, path).split(sep)
  const rest = parts[1] === 'src' ? parts.slice(2) : parts.slice(1)
  return { side: parts[0], room: rest.length > 1 ? rest[0] : null, inside: rest.slice(1).join('/') }
}

/** What is wrong with an import, or null. Exported for its test. */
export const wrongWay = ({ from, specifier }) => {
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
  return target.inside === 'index.ts' ? null : 'window'
}

export const doors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      packages: 'Packages meet only in @infos-droits/shared.',
      window: 'Enter the room “{{room}}” by its index.ts.',
    },
  },
  create: (context) => {
    const check = (node) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      const messageId = wrongWay({ from: context.filename, specifier })
      if (messageId === null) return
      const { room } = placeOf(resolve(dirname(context.filename), specifier))
      context.report({ node: node.source, messageId, data: { room: room ?? '' } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    }
  },
}
