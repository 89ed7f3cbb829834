import { expect, it } from 'vitest'
import { makeSearchWords, type StoredWords } from './search.ts'

const nothing: StoredWords = { thesaurus: [], dangers: [], intents: [], bestBets: [] }
const pages = {
  guides: [{ id: 'g1', slug: 'loyer-impaye' }],
  organizations: [{ id: 'o1', slug: 'adil-78' }],
  hotlines: [{ id: 'h1', slug: '115' }],
  themes: [{ id: 't1', slug: 'payer', rubric: 'logement' }],
}

it('writes what was taught as the contract says: plain text, pages by their names', () => {
  const words = {
    ...nothing,
    thesaurus: [{ says: ['aide\u00A0familiale '], means: ['CAF'], bothWays: null }],
    dangers: [{ name: 'Rue', words: ['à la rue'], hotlines: ['h1'] }],
    bestBets: [
      { queries: ['loyer'], page: { relationTo: 'guides' as const, value: 'g1' } },
      { queries: ['payer'], page: { relationTo: 'themes' as const, value: 't1' } },
    ],
  }
  expect(makeSearchWords({ words, pages })).toEqual({
    thesaurus: [{ says: ['aide familiale'], means: ['CAF'], bothWays: false }],
    dangers: [{ name: 'Rue', words: ['à la rue'], hotlines: ['115'] }],
    intents: [],
    bestBets: [
      { queries: ['loyer'], page: 'guide:loyer-impaye' },
      { queries: ['payer'], page: 'theme:logement/payer' },
    ],
  })
})

it('leaves out a page put first that is not on line, until it is again', () => {
  const page = { relationTo: 'guides' as const, value: 'draft' }
  const words = { ...nothing, bestBets: [{ queries: ['loyer'], page }] }
  expect(makeSearchWords({ words, pages }).bestBets).toEqual([])
})

it('refuses a danger whose number is gone, and names it', () => {
  const words = { ...nothing, dangers: [{ name: 'Rue', words: ['rue'], hotlines: ['gone'] }] }
  expect(() => makeSearchWords({ words, pages })).toThrow(/«\u00A0Rue\u00A0»/)
})
