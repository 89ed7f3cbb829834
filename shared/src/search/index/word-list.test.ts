import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf, tellingWords } from '../french/index.ts'
import { makeWordList } from './word-list.ts'

const list = makeWordList()
const said = (text: string) => list.read(text).map((number) => list.words[number])

describe('a list of words', () => {
  it('reads piece by piece what a text says as a whole', () => {
    const signs = [
      'Σ',
      'ς',
      'É',
      '\u0301',
      '\u0345',
      '’',
      '\u00A0',
      '\u2000',
      '\uFEFF',
      '\n',
      ' ',
      'œ',
    ]
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...signs)))
    fc.assert(
      fc.property(text, (parts) => {
        expect(said(parts.join(''))).toEqual(tellingWords(parts.join('')))
      }),
      { examples: [[['Σ', '\uFEFF', 'Σ']]] },
    )
  })

  it('knows the stem of each of its words', () => {
    const numbers = list.read('Les loyers impayés, l’impayé de loyer')
    for (const number of numbers)
      expect(list.stems[list.stemOfWord[number] ?? -1]).toBe(stemOf(list.words[number] ?? ''))
    expect(new Set(numbers.map((number) => list.stemOfWord[number])).size).toBe(2)
  })
})
