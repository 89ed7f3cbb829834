import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, wordsOf } from './words.ts'

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

describe('wordsOf', () => {
  it('gives every word in its order, and none for signs', () => {
    expect(wordsOf('Je n’ai plus d’argent !')).toEqual(['je', 'n', 'ai', 'plus', 'd', 'argent'])
    expect(wordsOf(' ?! ')).toEqual([])
  })
})
