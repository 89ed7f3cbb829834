import { openIndex } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { SEARCH_MANIFEST, textsPath, type SearchManifest } from './addresses.ts'
import { makeSearch } from './files.ts'

const { search, files } = makeSearch(fixtureSnapshot())
const contentOf = (path: string) => files.find((file) => file.path === path)?.content
const ask = (text: string, facets = {}) => search.answer({ text, facets })
const titles = (text: string) => ask(text).hits.map((hit) => hit.title)

describe('makeSearch', () => {
  it('names the index by its content, in a list that is asked for first', () => {
    const manifest = JSON.parse(String(contentOf(SEARCH_MANIFEST))) as SearchManifest
    expect(manifest).toMatchObject({ delta: null, removed: [] })
    expect(manifest.base).toMatch(/^\/recherche\/index\.[0-9a-f]{16}\.bin$/)
    expect(openIndex(contentOf(manifest.base) as Uint8Array).pages.length).toBeGreaterThan(10)
  })

  it('makes the same files of the same snapshot', () => {
    expect(makeSearch(fixtureSnapshot()).files).toEqual(files)
  })

  it('has the sentences of every page that can be found', () => {
    for (const hit of ask('aide').hits)
      expect(JSON.parse(String(contentOf(textsPath(hit.id))))).toBeInstanceOf(Array)
    expect(String(contentOf('/recherche/textes/guide/loyer-impaye.json'))).toContain(
      'N’attendez pas',
    )
  })
})

describe('find', () => {
  it('finds a guide from a whole sentence in the person’s words', () => {
    expect(titles("je n'arrive plus a payer le loyer")[0]).toBe(
      'Je n’arrive plus à payer mon loyer',
    )
  })

  it('finds a guide by a synonym, an acronym, a plural', () => {
    for (const query of ['fsl', 'FSL', 'LOYERS', 'dettes de loyers'])
      expect(titles(query)[0]).toBe('Je n’arrive plus à payer mon loyer')
  })

  it('finds a partner by its name, its acronym and a former name', () => {
    for (const query of ['ADIL 78', 'adil', 'agence du logement'])
      expect(titles(query)).toContain('ADIL 78')
  })

  it('finds a line by its number, with or without spaces', () => {
    for (const query of ['3919', '39 19'])
      expect(ask(query).hits[0]).toMatchObject({
        kind: 'hotline',
        url: '/numeros-utiles/#violences-femmes-3919',
      })
  })

  it('has the sentence that was found for each page that is shown', async () => {
    const { answer, excerpts } = await search.find({ text: 'garder des preuves', facets: {} })
    const id = answer.hits[0]?.id ?? ''
    expect(excerpts[id]?.text).toMatch(/preuves/)
    expect(excerpts[id]?.marks.length).toBeGreaterThan(0)
  })

  it('finds nothing for words that are on no page, for spaces and for signs', () => {
    for (const query of ['zzzzz', '   ', '?!«»', '']) expect(titles(query)).toEqual([])
  })

  it('finds events to come, news, resources and words explained beside, past events never', async () => {
    const kindsFor = (text: string) => new Set(ask(text).hits.map(({ kind }) => kind))
    expect(kindsFor('atelier dossier en ligne')).toContain('event')
    expect(kindsFor('comprendre son bail')).toContain('resource')
    expect(kindsFor('bailleur')).toContain('term')
    expect(ask('café des parents').hits.map(({ id }) => id)).not.toContain('event:cafe-des-parents')
    expect(ask('atelier', { kind: ['event'] }).total).toBeGreaterThan(0)
    const { answer, excerpts } = await search.find({ text: 'bailleur', facets: {} })
    const id = answer.hits.find(({ kind }) => kind === 'term')?.id ?? ''
    expect(excerpts[id]?.text).not.toBe('')
  })

  it('narrows to what was chosen', () => {
    const kinds = ask('logement', { kind: ['organization'] }).hits.map((hit) => hit.kind)
    expect(new Set(kinds)).toEqual(new Set(['organization']))
  })

  it('stays quick on a very long query', () => {
    const begin = performance.now()
    ask('loyer impayé '.repeat(5000))
    expect(performance.now() - begin).toBeLessThan(500)
  })
})

describe('helpFor', () => {
  it('proposes guides only, and calls for help when there is danger', () => {
    const { guides, dangers } = search.helpFor(
      'Je n’arrive plus à payer mon loyer, mon mari me frappe.',
    )
    expect(guides[0]?.url).toBe('/logement/loyer-impaye/')
    expect(guides.length).toBeLessThanOrEqual(3)
    expect(dangers).toEqual(['hotline:violences-femmes-3919'])
  })

  it('proposes nothing when nothing is near', () => {
    expect(search.helpFor('')).toEqual({ guides: [], dangers: [] })
    expect(search.helpFor('zzzz yyyy xxxx').guides).toEqual([])
  })
})

describe('thatFind', () => {
  it('leaves out the words that lead nowhere', () => {
    expect(search.thatFind(['loyer', 'zzzzz'])).toEqual(['loyer'])
  })
})
