import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNumber, meaningfulWords, normalise } from './words.ts'

describe('normalise', () => {
  it('drops accents, capitals, ligatures and punctuation', () => {
    expect(normalise('L’Été, un ŒUF\u00A0!')).toBe('l ete un oeuf')
  })

  it('opens a ligature that carries an accent', () => {
    expect(normalise('Ǣ ǽ')).toBe('ae ae')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('joinNumber', () => {
  it('joins a number and leaves words alone', () => {
    expect(joinNumber(' 39 19 ')).toBe('3919')
    expect(joinNumber('01.30-00 00 00')).toBe('0130000000')
    expect(joinNumber('plus de 60 ans')).toBe('plus de 60 ans')
    expect(joinNumber('')).toBe('')
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
