import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpeller } from './speller.ts'

const FORMS = ['allocation', 'condition', 'dents', 'expulsion', 'loyer', 'menage', 'propriétaire']
const speller = createSpeller({ forms: FORMS, counts: FORMS.map(() => 1), others: ['toubib'] })
const best = (word: string) => speller.mend(word)[0]?.form

describe('a speller', () => {
  it('mends slips of the hand', () => {
    expect(best('loyre')).toBe('loyer')
    expect(best('alocation')).toBe('allocation')
    expect(best('expulsiin')).toBe('expulsion')
  })

  it('mends what is written as it sounds', () => {
    expect(best('condision')).toBe('condition')
    expect(best('ekspulsion')).toBe('expulsion')
  })

  it('mends a misspelt common word to itself, which is no subject', () => {
    expect(speller.mend('beaucou')[0]).toMatchObject({ form: 'beaucoup', stem: null })
  })

  it('knows everyday words and other forms of a known word', () => {
    expect(speller.isWritten('toubib')).toBe(true)
    expect(speller.isWritten('loyers')).toBe(false)
    expect(speller.isKnown('loyers')).toBe(true)
  })

  it('leaves a word alone when nothing is near', () => {
    expect(speller.mend('quantique')).toEqual([])
  })

  it('makes nothing far of a row of consonants', () => {
    expect(speller.mend('dnts')[0]?.form).toBe('dents')
    expect(speller.mend('zkzkz', 3)).toEqual([])
    expect(speller.mend('dzntz', 3)).toEqual([])
  })

  it('completes the word that is being typed', () => {
    expect(speller.complete('expu')[0]?.form).toBe('expulsion')
  })

  it('mends one wrong letter in the middle of any long word', () => {
    const wrong = fc.tuple(
      fc.constantFrom('allocation', 'condition', 'expulsion'),
      fc.integer({ min: 2, max: 6 }),
    )
    fc.assert(
      fc.property(wrong, fc.constantFrom('k', 'w', 'z'), ([word, at], letter) => {
        expect(best(word.slice(0, at) + letter + word.slice(at + 1))).toBe(word)
      }),
    )
  })
})
