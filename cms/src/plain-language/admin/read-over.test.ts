import { hardWordFinder } from '@infos-droits/shared/plain-language'
import { expect, it } from 'vitest'
import { passagesOf } from '../passages.ts'
import { readOver } from './read-over.ts'
import { notesOn } from './reviews.ts'

const findHardWords = hardWordFinder([{ hard: ['solliciter'], plain: 'demander' }])
const text = 'Votre allocation est calculée chaque année. La mairie examine votre demande. '.repeat(
  6,
)
const read = (values: Record<string, unknown>) =>
  readOver({ passages: passagesOf(values), terms: [], findHardWords })

it('judges the easy-to-read version apart from the page, and more strictly', () => {
  const { verdicts, summary } = read({ summary: text, easyRead: { summary: text } })
  expect(verdicts).toMatchObject([
    { standard: 'page', readability: { level: 'easy' }, hardest: null },
    {
      standard: 'easyRead',
      readability: { level: 'hard' },
      hardest: { path: 'easyRead.summary', level: 'hard' },
    },
  ])
  expect(summary).toMatch(/^Lecture facile .*facile à lire\u00A0: lecture difficile/)
})

it('says nothing of an easy-to-read version that is not written', () => {
  expect(read({ summary: text }).verdicts).toHaveLength(1)
})

it('keeps for each field what is said of it', () => {
  const review = read({ title: 'Solliciter une aide', easyRead: { summary: text } })
  expect(notesOn(review, 'title')).toMatchObject([
    { passage: 'Solliciter', advice: 'Plutôt\u00A0: demander.' },
  ])
  expect(notesOn(review, 'easyRead.summary')).toMatchObject([{ key: 'hardest' }])
  expect(notesOn(review, 'summary')).toEqual([])
  expect(notesOn(null, 'title')).toEqual([])
})
