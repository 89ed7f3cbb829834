import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundOf, stemOf, stemsOf, typingDistance } from './index.ts'

describe('stemOf', () => {
  it('makes one of the forms of a word, accents or not', () => {
    for (const forms of [
      ['licencier', 'licencie', 'licenciee', 'licenciement', 'licenciements'],
      ['expulse', 'expulsee', 'expulsees', 'expulser'],
      ['loyer', 'loyers'],
      ['impaye', 'impayes', 'impayee'],
      ['travail', 'travaux'],
      ['refus', 'refuser'],
      ['allocation', 'allocations'],
    ])
      expect(new Set(forms.map(stemOf)).size, forms.join(' ')).toBe(1)
  })

  it('keeps words apart that only look alike', () => {
    for (const [a, b] of [
      ['loyer', 'loi'],
      ['papiers', 'papi'],
      ['mois', 'moisi'],
    ] as const)
      expect(stemOf(a), a).not.toBe(stemOf(b))
  })

  it('leaves short words and acronyms with digits as they are', () => {
    expect(['rsa', 'cmu', 'f1', '3919'].map(stemOf)).toEqual(['rsa', 'cmu', 'f1', '3919'])
  })
})

describe('stemsOf', () => {
  it('keeps the telling words in order', () => {
    expect(stemsOf('Je n’ai plus d’argent pour les courses')).toHaveLength(2)
  })
})

describe('soundOf', () => {
  it('gives one sound to spellings that are said alike', () => {
    for (const [a, b] of [
      ['conditions', 'condisions'],
      ['quote', 'kote'],
      ['soir', 'swar'],
      ['pharmacie', 'farmacie'],
      ['enceinte', 'ansainte'],
      ['paye', 'payer'],
      ['paye', 'paie'],
      ['impaye', 'impayes'],
      ['hebergement', 'ebergement'],
    ] as const)
      expect(soundOf(a), a).toBe(soundOf(b))
  })

  it('keeps words apart that are said otherwise', () => {
    expect(soundOf('loyer')).not.toBe(soundOf('logement'))
    expect(soundOf('impaye')).not.toBe(soundOf('impair'))
  })
})

describe('typingDistance', () => {
  it('counts slips of the hand for less than wrong letters', () => {
    expect(typingDistance('loyer', 'loyer', 2)).toBe(0)
    expect(typingDistance('looyer', 'loyer', 2)).toBe(0.5)
    expect(typingDistance('loyre', 'loyer', 2)).toBeCloseTo(0.7)
    expect(typingDistance('poyer', 'loyer', 2)).toBeCloseTo(0.7)
    expect(typingDistance('boyer', 'loyer', 2)).toBe(1)
  })

  it('gives up above the limit', () => {
    expect(typingDistance('chat', 'allocation', 2)).toBe(Infinity)
  })

  it('is never negative, and nothing from a word to itself', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingDistance(a, a, 3)).toBe(0)
        expect(typingDistance(a, b, 3)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
