import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningfulWords, normalise } from './words.ts'

describe('normalise', () => {
  it('drops accents, capitals, ligatures and punctuation', () => {
    expect(normalise('L’Été, un ŒUF\u00A0!')).toBe('l ete un oeuf')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('meaningfulWords', () => {
  it('keeps the words that tell pages apart, once', () => {
    expect(meaningfulWords('Je n’ai plus d’argent, plus d’argent du tout')).toEqual(['argent'])
  })

  it('keeps every word when all are common', () => {
    expect(meaningfulWords('où est-ce')).toEqual(['ou', 'est', 'ce'])
  })
})
