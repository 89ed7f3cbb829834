import { describe, expect, it } from 'vitest'
import { parsePreview } from './request.ts'

const id = 'a'.repeat(24)
const line = { says: [' proprio ', 'proprio'], means: ['propriétaire'], bothWays: false }
const change = { collection: 'thesaurus', id: null, line }

describe('what the panel asks for', () => {
  it('is read as the form would be kept', () => {
    expect(parsePreview({ query: ' proprio ', change })).toEqual({
      query: 'proprio',
      change: { ...change, line: { ...line, says: ['proprio'] } },
      problem: null,
    })
  })

  it.each([
    ['nothing', undefined],
    ['another collection', { ...change, collection: 'users' }],
    ['no id of a line', { ...change, id: { $ne: null } }],
    [
      'a page elsewhere',
      {
        collection: 'best-bets',
        id,
        line: { queries: ['x'], page: { relationTo: 'users', value: id } },
      },
    ],
    [
      'a danger without a number',
      { collection: 'dangers', id, line: { name: 'x', words: ['feu'], hotlines: [] } },
    ],
  ])('is not tried with %s, and says so in French', (_what, wrong) => {
    expect(parsePreview({ query: 'x', change: wrong })).toMatchObject({
      change: null,
      problem: expect.stringMatching(/Remplissez/) as string,
    })
  })

  it('says what is wrong with the words before anything else', () => {
    const wrong = { ...change, line: { ...line, means: null } }
    expect(parsePreview({ query: 'x', change: wrong }).problem).toMatch(/au moins un mot/)
    const long = { ...change, line: { ...line, says: ['a'.repeat(81)] } }
    expect(parsePreview({ query: 'x', change: long }).problem).toMatch(/80 caractères/)
  })

  it.each([[{}], [null], [{ query: ' ', change }], [{ query: 'x'.repeat(201), change }], ['x']])(
    'is refused without a query of a bearable length (%#)',
    (input) => {
      expect(() => parsePreview(input)).toThrow(/200 caractères au plus/)
    },
  )
})
