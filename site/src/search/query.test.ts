import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNarrowed, OFFERED_FACETS, QUERY_MAX, readQuery, writeQuery } from './query.ts'

const read = (query: string) => readQuery(new URLSearchParams(query))

describe('readQuery', () => {
  it('reads the words and what they are narrowed to', () => {
    expect(
      read('q=+loyer+&rubrique=logement&rubrique=precarite&genre=guide&ville=Trappes'),
    ).toEqual({
      text: 'loyer',
      facets: { rubric: ['logement', 'precarite'], kind: ['guide'], territory: ['Trappes'] },
    })
  })

  it('passes over what is not ours, empty or said twice', () => {
    expect(read('q=x&autre=1&rubrique=&genre=guide&genre=guide&__proto__=1')).toEqual({
      text: 'x',
      facets: { kind: ['guide'] },
    })
    expect(read('')).toEqual({ text: '', facets: {} })
  })

  it('reads no more than a person types', () => {
    const many = Array.from({ length: 300 }, (_, index) => `rubrique=${String(index)}`).join('&')
    const { text, facets } = read(`q=${'a'.repeat(5000)}&${many}`)
    expect(text).toHaveLength(QUERY_MAX)
    expect(facets.rubric).toHaveLength(20)
  })

  it('gives back what was written', () => {
    const value = fc.string({ minLength: 1, maxLength: 20 })
    const facets = fc.dictionary(
      fc.constantFrom(...OFFERED_FACETS),
      fc.uniqueArray(value, { minLength: 1, maxLength: 5 }),
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), facets, (text, narrowed) => {
        const query = { text: text.trim().toWellFormed(), facets: narrowed }
        expect(read(writeQuery(query))).toEqual(query)
      }),
    )
  })
})

describe('isNarrowed', () => {
  it('is true only for facets that people are offered', () => {
    expect(isNarrowed({})).toBe(false)
    expect(isNarrowed({ rubric: [] })).toBe(false)
    expect(isNarrowed({ territory: ['Trappes'] })).toBe(true)
  })
})
