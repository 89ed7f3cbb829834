import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOSTILE_VALUES } from '../hostile/index.ts'
import { parseSignal, SIGNAL_ERRORS } from '../signals/index.ts'
import { QUESTION_ERRORS } from './labels.fr.ts'
import { cleanText, parseQuestion, QUESTION_LIMITS } from './schema.ts'

const runs = { numRuns: 300, seed: 20_261_122 }
/** Whole Unicode, with what breaks programs as well. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(...HOSTILE_VALUES.filter((value) => typeof value === 'string')),
)
const anything = fc.oneof(fc.anything(), fc.constantFrom(...HOSTILE_VALUES), anyText)

const asked = (changes: object) => ({
  text: 'Je n’arrive plus à payer mon loyer.',
  rubric: 'logement',
  territory: 'here',
  channel: 'desk',
  consent: true,
  ...changes,
})

describe('typed text', () => {
  it('is cleaned once: cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
      runs,
    )
  })

  it('loses no letter, figure or sign that a person could see', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const visible = (given: string) => given.normalize('NFC').replace(/[\p{C}\p{Z}\s]/gu, '')
        expect(visible(cleanText(text))).toBe(visible(text))
      }),
      runs,
    )
  })
})

describe('a question', () => {
  const fields = [
    'text',
    'rubric',
    'territory',
    'commune',
    'channel',
    'email',
    'phone',
    'firstName',
  ]
  const others = ['mailboxPrivate', 'consent', 'guide', '__proto__', 'constructor']

  it('of any shape is read or refused with sentences, and never throws', () => {
    const record = fc.dictionary(fc.constantFrom(...fields, ...others), anything, { maxKeys: 9 })
    fc.assert(
      fc.property(fc.oneof(anything, record, record.map(asked)), (input) => {
        const result = parseQuestion(input)
        if (result.ok) return
        expect(result.issues.length).toBeGreaterThan(0)
        for (const { message } of result.issues)
          expect(Object.values(QUESTION_ERRORS)).toContain(message)
      }),
      runs,
    )
  })

  it('keeps its text whole, or is refused for it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseQuestion(asked({ text }))
        // Signs, not halves of surrogate pairs.
        const { length } = Array.from(cleanText(text))
        const { textMin, textMax } = QUESTION_LIMITS
        expect(result.ok).toBe(length >= textMin && length <= textMax)
        if (result.ok) expect(result.question.text).toBe(cleanText(text))
        else expect(result.issues.map(({ field }) => field)).toEqual(['text'])
      }),
      runs,
    )
  })

  it('that was read is read again as it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, firstName) => {
        const first = parseQuestion(asked({ text: `${text} et la suite`, firstName }))
        if (!first.ok) return
        const again = parseQuestion({ ...first.question, consent: true })
        expect(again).toEqual(first)
      }),
      runs,
    )
  })
})

describe('a word about the site', () => {
  const about = { id: '0b9ec0f2-5f1b-4f7c-9a54-3c0a4e6f7a11', day: '2026-11-22', kind: 'error' }

  it('of any shape is read or refused with a sentence, and never throws', () => {
    fc.assert(
      fc.property(anything, anything, (what, path) => {
        for (const input of [what, { ...about, path: '/', what }, { ...about, path, what: 'x' }]) {
          const result = parseSignal(input)
          if (!result.ok) expect(Object.values(SIGNAL_ERRORS)).toContain(result.message)
        }
      }),
      runs,
    )
  })

  it('that was read is read again as it is', () => {
    fc.assert(
      fc.property(anyText, (what) => {
        const first = parseSignal({ ...about, path: '/', what })
        if (first.ok) expect(parseSignal(first.signal)).toEqual(first)
      }),
      runs,
    )
  })
})
