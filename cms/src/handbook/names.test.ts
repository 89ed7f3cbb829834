import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const HANDBOOKS = join(ROOT, 'cms/handbook')

/** What Payload itself calls it, in its own French. */
const OF_PAYLOAD = ['Modifier l’image', '⋮', 'Restaurer comme brouillon']

/** Spaces of every kind, the words of a file too, and without what ends a label that goes on. */
const plain = (text: string): string =>
  text
    .replaceAll(/\\u(?:00A0|202F)/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([?!:;…])/g, '$1')
    .replace(/[….]+$/, '')
    .trim()
    .toLowerCase()

/** All words that the screens of the desk and of the site show. */
const shown = globSync('{cms,shared,site}/src/**/*.fr.ts', { cwd: ROOT })
  .map((file) => plain(readFileSync(join(ROOT, file), 'utf8')))
  .join('\n')

it.each(readdirSync(HANDBOOKS))('%s calls everything as the screens do', (file) => {
  const text = readFileSync(join(HANDBOOKS, file), 'utf8')
  const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(0)
  const unknown = named.filter((name) => !OF_PAYLOAD.includes(name) && !shown.includes(plain(name)))
  expect(unknown).toEqual([])
})
