import { expect, it } from 'vitest'
import { passagesOf } from './passages.ts'

const rich = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text })),
})
const item = (text: string) => ({ type: 'listitem', children: [{ type: 'text', text }] })

it('finds the texts of a guide, each with its place, and leaves out what is empty', () => {
  const { page, easyRead } = passagesOf({
    title: 'Payer',
    summary: '',
    prepare: 0,
    steps: [
      {
        title: 'Un',
        text: rich(paragraph('Allez ', 'vite.'), {
          type: 'list',
          children: [item('A'), item('B')],
        }),
      },
    ],
    easyRead: { summary: 'Court.', steps: 0 },
  })
  expect(page.map(({ where, path, text, isProse }) => [where, path, text, isProse])).toEqual([
    ['Titre', 'title', 'Payer', false],
    ['Étape 1', 'steps.0.title', 'Un', false],
    ['Étape 1', 'steps.0.text', 'Allez vite.\nA\nB', true],
  ])
  expect(easyRead).toMatchObject([{ text: 'Court.', maxWords: 15 }])
})

it('reads a news item and a word of the glossary too', () => {
  expect(passagesOf({ text: rich(paragraph('Bonjour.')) }).page).toMatchObject([{ where: 'Texte' }])
  expect(passagesOf({ definition: 'Une aide.' }).page).toMatchObject([{ where: 'Explication' }])
})
