import type { Passage } from '@infos-droits/shared/plain-language'
import { PLACES as fr } from './labels.fr.ts'
import { linesOf } from './rich-lines.ts'

/** Words a sentence may have, in a page and in its easy-to-read version. */
const MAX_WORDS = 25
const EASY_MAX_WORDS = 15

/** The texts of a document: those of its page, and those of its easy-to-read version. */
export type Passages = { page: Passage[]; easyRead: Passage[] }

type Values = Record<string, unknown>

type Place = { where: string; path: string }

const rowsOf = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter((row): row is Values => typeof row === 'object') : []

const passage = (place: Place, value: unknown, more: Partial<Passage> = {}): Passage[] => {
  const text = typeof value === 'string' ? value : linesOf(value).join('\n')
  if (text.trim() === '') return []
  return [{ ...place, text, maxWords: MAX_WORDS, isProse: true, ...more }]
}

/** Titles and lists of things are read over, and say nothing of how a text reads. */
const listed = { isProse: false }

/** What a form holds, as texts to be read over. Fields it does not have are passed over. */
export const passagesOf = (values: Values): Passages => {
  const easy = values['easyRead']
  const easyValues = easy !== null && typeof easy === 'object' ? (easy as Values) : {}
  const field = (path: string, where: string, more?: Partial<Passage>) =>
    passage({ where, path }, values[path], more)
  const rows = (list: string, name: string, where: string, more?: Partial<Passage>) =>
    rowsOf(values[list]).flatMap((row, index) =>
      passage({ where, path: `${list}.${index}.${name}` }, row[name], more),
    )
  return {
    page: [
      ...field('title', fr.title, listed),
      ...field('summary', fr.summary),
      ...rows('audience', 'text', fr.audience),
      ...stepsIn(values, '', fr.step),
      ...rows('prepare', 'text', fr.prepare, listed),
      ...rows('contacts', 'reason', fr.reason, listed),
      ...field('text', fr.text),
      ...field('definition', fr.term),
    ],
    easyRead: [
      ...passage({ where: fr.easySummary, path: 'easyRead.summary' }, easyValues['summary']),
      ...stepsIn(easyValues, 'easyRead.', fr.easyStep),
    ].map((each) => ({ ...each, maxWords: EASY_MAX_WORDS })),
  }
}

const stepsIn = (values: Values, prefix: string, place: (index: number) => string): Passage[] =>
  rowsOf(values['steps']).flatMap(({ title, text }, index) => {
    const where = place(index + 1)
    const path = `${prefix}steps.${index}`
    return [
      ...passage({ where, path: `${path}.title` }, title, listed),
      ...passage({ where, path: `${path}.text` }, text),
    ]
  })
