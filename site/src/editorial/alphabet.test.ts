import { expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { byLetter } from './alphabet.ts'

it('puts words under their first letter, accents aside, and numbers together', () => {
  const [first] = fixtureSnapshot().glossary
  if (first === undefined) throw new Error('no word')
  const terms = ['3919', '« 115 »', 'écrou', 'Expulsion', 'Œuvre'].map((term) => ({
    ...first,
    term,
  }))
  expect(byLetter(terms).map(({ id, letter, terms }) => [id, letter, terms.length])).toEqual([
    ['lettre-0', '0–9', 2],
    ['lettre-e', 'E', 2],
    ['lettre-o', 'O', 1],
  ])
})
