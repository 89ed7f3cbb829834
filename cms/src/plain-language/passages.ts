import type { Passage } from '@infos-droits/shared/plain-language'
import { PLACES as fr } from './labels.fr.ts'
import { linesOf } from './rich-lines.ts'

/** Words a sentence may have, in a page and in its easy-to-read version. */
const MAX_WORDS = 25
const EASY_MAX_WORDS = 15

/** The texts of a document: those of its page, and those of its easy-to-read version. */
export type Passages = { page: Passage[]; easyRead: Passage[] }

type Values = Record<string, unknown>

const rowsOf = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter((row): row is Values => typeof row === 'object') : []

const passage = (where: string, value: unknown, more: Partial<Passage> = {}): Passage[] => {
  const text = typeof value === 'string' ? value : linesOf(value).join('\n')
  if (text.trim() === '') return []
  return [{ where, text, maxWords: MAX_WORDS, isProse: true, ...more }]
}

/** Titles and lists of things are read over, and say nothing of how a text reads. */
const listed = { isProse: false }

/** What a form holds, as texts to be read over. Fields it does not have are passed over. */
export const passagesOf = (values: Values): Passages => {
  const easy = values['easyRead']
  const easyValues = easy !== null && typeof easy === 'object' ? (easy as Values) : {}
  return {
    page: [
      ...passage(fr.title, values['title'], listed),
      ...passage(fr.summary, values['summary']),
      ...rowsOf(values['audience']).flatMap(({ text }) => passage(fr.audience, text)),
      ...stepsIn(values, fr.step),
      ...rowsOf(values['prepare']).flatMap(({ text }) => passage(fr.prepare, text, listed)),
      ...rowsOf(values['contacts']).flatMap(({ reason }) => passage(fr.reason, reason, listed)),
      ...passage(fr.text, values['text']),
      ...passage(fr.term, values['definition']),
    ],
    easyRead: [
      ...passage(fr.easySummary, easyValues['summary']),
      ...stepsIn(easyValues, fr.easyStep),
    ].map((each) => ({ ...each, maxWords: EASY_MAX_WORDS })),
  }
}

const stepsIn = (values: Values, place: (index: number) => string): Passage[] =>
  rowsOf(values['steps']).flatMap(({ title, text }, index) => [
    ...passage(place(index + 1), title, listed),
    ...passage(place(index + 1), text),
  ])
