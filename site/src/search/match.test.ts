import { describe, expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../test/fixture.ts'
import { makeContent } from '../content/index.ts'
import { matchContent } from './match.ts'

const content = makeContent({ snapshot: fixtureSnapshot(), siteUrl: 'https://exemple.test' })
const titles = (query: string) => matchContent({ content, query }).map((result) => result.title)

describe('matchContent', () => {
  it('finds a guide from a whole sentence in the person’s words', () => {
    expect(titles("je n'arrive plus a payer le loyer")[0]).toBe(
      'Je n’arrive plus à payer mon loyer',
    )
  })

  it('finds a guide by a synonym, an acronym, a plural', () => {
    const title = 'Je n’arrive plus à payer mon loyer'
    for (const query of ['dette', 'fsl', 'FSL', 'LOYERS', 'dettes de loyers'])
      expect(titles(query)[0]).toBe(title)
  })

  it('puts first the guide one of whose synonyms is what was typed', () => {
    const [guide] = fixtureContent().guides
    if (guide === undefined) throw new Error('no guide')
    const named = (slug: string, synonyms: string[]) => ({
      ...guide,
      ...{ id: slug, slug, title: slug, summary: '', audience: [], steps: [], synonyms },
    })
    const guides = [
      named('aides-rentree-scolaire', ['dette de cantine', 'prime de rentrée']),
      named('aide-juridictionnelle', ['divorce sans argent']),
      named('se-separer', ['se quitter', 'divorce']),
      named('surendettement', ['dettes', 'effacement de dettes']),
    ]
    const snapshot = fixtureSnapshot({ guides })
    const changed = makeContent({ snapshot, siteUrl: 'https://exemple.test' })
    const first = (query: string) => matchContent({ content: changed, query })[0]?.title
    expect(first('dette')).toBe('surendettement')
    expect(first('dettes')).toBe('surendettement')
    expect(first('dette de cantine')).toBe('aides-rentree-scolaire')
    expect(first('divorce')).toBe('se-separer')
    expect(first('divorce sans argent')).toBe('aide-juridictionnelle')
  })

  it('finds a partner by its name, its acronym and a former name', () => {
    for (const query of ['ADIL 78', 'adil', 'agence du logement'])
      expect(titles(query)).toContain('ADIL 78')
  })

  it('finds a helpline by its number, with or without spaces', () => {
    for (const query of ['3919', '39 19'])
      expect(matchContent({ content, query })[0]).toMatchObject({
        kind: 'hotline',
        url: '/numeros-utiles/#violences-femmes-3919',
      })
  })

  it('finds nothing for words that are on no page, for spaces and for signs', () => {
    for (const query of ['zzzzz', '   ', '?!«»', '']) expect(titles(query)).toEqual([])
  })

  it('gives no more results than asked for', () => {
    expect(matchContent({ content, query: 'aide', limit: 3 })).toHaveLength(3)
  })

  it('stays quick on a very long query', () => {
    const start = performance.now()
    matchContent({ content, query: 'loyer impayé '.repeat(5000) })
    expect(performance.now() - start).toBeLessThan(500)
  })
})
