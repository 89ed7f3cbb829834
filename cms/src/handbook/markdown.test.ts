import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHandbook } from './markdown.ts'
import { PARTS } from './read.ts'

describe('a handbook', () => {
  it('is a title, an introduction and tasks with their steps', () => {
    const text =
      '# Accueil\n\nBonjour !\n\n## Faire\n\n1. Ouvrez **ceci**.\n2. Fermez.\n\nC’est fini.\n'
    const plain = (content: string) => ({ text: content, isBold: false })
    expect(readHandbook(text)).toEqual({
      title: 'Accueil',
      intro: [{ kind: 'paragraph', runs: [plain('Bonjour\u202F!')] }],
      tasks: [
        {
          id: 'faire',
          title: 'Faire',
          blocks: [
            {
              kind: 'steps',
              items: [
                [plain('Ouvrez '), { text: 'ceci', isBold: true }, plain('.')],
                [plain('Fermez.')],
              ],
            },
            { kind: 'paragraph', runs: [plain('C’est fini.')] },
          ],
        },
      ],
    })
  })

  it('links to the public site', () => {
    const { intro } = readHandbook('# Accueil\n\nVoir [ceci](/guichet/) et [cela](/agenda/).\n')
    expect(intro).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Voir ', isBold: false },
          { text: 'ceci', isBold: false, href: '/guichet/' },
          { text: ' et ', isBold: false },
          { text: 'cela', isBold: false, href: '/agenda/' },
          { text: '.', isBold: false },
        ],
      },
    ])
  })

  const directory = join(import.meta.dirname, '../../handbook')

  it('has an address in the admin', () => {
    const files = PARTS.map((part) => `${part}.md`)
    expect(files.sort()).toEqual(readdirSync(directory).sort())
  })

  it.each(readdirSync(directory))('%s is short, and each of its tasks can be linked to', (file) => {
    const { tasks, intro } = readHandbook(readFileSync(join(directory, file), 'utf8'))
    expect(tasks.length).toBeGreaterThanOrEqual(4)
    expect(tasks.length).toBeLessThanOrEqual(24)
    expect(intro.length).toBe(1)
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
    for (const { blocks } of tasks) {
      const [steps, ...after] = blocks
      expect(steps?.kind).toBe('steps')
      expect(steps?.kind === 'steps' ? steps.items.length : 0).toBeLessThanOrEqual(4)
      expect(after.length).toBeLessThanOrEqual(1)
    }
  })
})
