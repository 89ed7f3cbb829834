import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../text/words.ts'
import { excerptOf, type Excerpt } from './excerpt.ts'
import { stemOf } from './french/index.ts'

const stems = (...words: string[]) => words.map((word) => stemOf(normalise(word)))
const marked = ({ text, marks }: Excerpt) => marks.map(([start, end]) => text.slice(start, end))

const PAGE = [
  'Plus vous en parlez tôt, plus il y a de solutions.',
  'Prévenez votre propriétaire du retard de loyer.',
  'Le propriétaire peut demander le loyer à l’huissier.',
  'Votre propriétaire doit vous donner une quittance.',
]

describe('excerptOf', () => {
  it('takes the sentence that holds the most of what was looked for', () => {
    const excerpt = excerptOf({
      sentences: PAGE,
      stems: stems('propriétaires', 'loyer', 'retards'),
    })
    expect(excerpt.text).toBe(PAGE[1])
    expect(marked(excerpt)).toEqual(['propriétaire', 'retard', 'loyer'])
  })

  it('prefers the word that is rare on the page', () => {
    expect(excerptOf({ sentences: PAGE, stems: stems('propriétaire', 'quittance') }).text).toBe(
      PAGE[3],
    )
  })

  it('counts words of mere asking for little, and marks them only where nothing else was found', () => {
    const sentences = ['Une personne demande une aide.', 'L’aide au loyer existe.']
    const excerpt = excerptOf({ sentences, stems: stems('personne', 'aide', 'loyer') })
    expect(excerpt.text).toBe(sentences[1])
    expect(marked(excerpt)).toEqual(['loyer'])
    expect(marked(excerptOf({ sentences, stems: stems('aide') }))).toEqual(['aide'])
  })

  it('takes the first sentence when none is better, and marks nothing in it', () => {
    expect(excerptOf({ sentences: PAGE, stems: stems('divorce') })).toEqual({
      text: PAGE[0],
      marks: [],
    })
  })

  it('marks a word behind an apostrophe, with accents and ligatures, without the apostrophe', () => {
    const sentences = ['L’huissier a une sœur à l’hôpital.']
    const excerpt = excerptOf({ sentences, stems: stems('huissier', 'soeur', 'hopital') })
    expect(marked(excerpt)).toEqual(['huissier', 'sœur', 'hôpital'])
  })

  it('is empty for a page without text', () => {
    expect(excerptOf({ sentences: [], stems: stems('loyer') })).toEqual({ text: '', marks: [] })
  })

  it('cuts a long sentence between words, around what was looked for', () => {
    const sentence = `${'Une longue phrase, '.repeat(12)}qui parle enfin du loyer, ${'et continue encore, '.repeat(12)}puis finit.`
    const excerpt = excerptOf({ sentences: [sentence], stems: stems('loyer'), max: 80 })
    expect(excerpt.text.length).toBeLessThanOrEqual(80)
    expect(excerpt.text).toMatch(/^….* du loyer…$/)
    expect(marked(excerpt)).toEqual(['loyer'])
    const start = excerptOf({ sentences: [sentence], stems: [], max: 60 })
    expect(start.text).toBe('Une longue phrase, Une longue phrase, Une longue phrase…')
  })

  const words = fc.constantFrom(
    'loyer',
    'Loyers',
    'l’aide',
    'été',
    'un',
    'mot-clé',
    'x'.repeat(30),
    '«',
    '»',
    '3 230',
  )
  const sentence = fc.array(words, { maxLength: 40 }).map((list) => list.join(' '))

  it('marks whole words inside the text, in order, never one over the other', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 6 }),
        fc.subarray(stems('loyer', 'aide', 'été', 'mot', '230', 'absent')),
        fc.integer({ min: 3, max: 120 }),
        (sentences, wanted, max) => {
          const excerpt = excerptOf({ sentences, stems: wanted, max })
          expect(excerpt.text.length).toBeLessThanOrEqual(max)
          let last = 0
          for (const [start, end] of excerpt.marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(excerpt.text.length)
            last = end
          }
          for (const word of marked(excerpt)) expect(wanted).toContain(stemOf(normalise(word)))
          const core = excerpt.text.replace(/^…|…$/g, '')
          expect(sentences.some((text) => text.includes(core)) || core === '').toBe(true)
        },
      ),
    )
  })
})
