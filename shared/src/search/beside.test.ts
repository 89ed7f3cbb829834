import { describe, expect, it } from 'vitest'
import { sampleContent } from '../sample/index.ts'
import type { Event, GlossaryTerm } from '../snapshot/editorial.ts'
import { searchBeside } from './beside.ts'
import { documentsOf } from './documents.ts'
import { buildIndex, openIndex } from './index/index.ts'
import { otherDocumentsOf, type OtherSearchable } from './other-documents.ts'
import { createSearch } from './search.ts'
import { NO_WORDS } from './types.ts'

const digest = '0'.repeat(64)
const event = (slug: string, changes: Partial<Event> = {}): Event => ({
  ...{
    id: slug,
    digest,
    slug,
    title: 'Atelier pour refaire son CV',
    summary: 'Venez à plusieurs.',
    picture: null,
  },
  ...{ html: '<p>Texte</p>', startsAt: '2026-12-03T13:00:00.000Z', endsAt: null, isAllDay: false },
  ...{ mode: 'onsite' as const, joinUrl: null, registration: null, cost: null, audiences: [] },
  place: { name: 'Mairie', street: null, postalCode: null, city: 'Trappes' },
  ...{ rubrics: ['emploi' as const], organization: null, link: null, isCancelled: false },
  ...changes,
})
const term: GlossaryTerm = {
  ...{ id: 't', digest, slug: 'caution', term: 'caution', expansion: null, link: null },
  ...{ definition: 'Une personne qui paie si le locataire ne paie pas.', aliases: ['garant'] },
}
const given = (changes: Partial<OtherSearchable> = {}): OtherSearchable => ({
  ...{ asOf: '2026-11-22T08:00:00.000Z', glossary: [term], news: [], resources: [] },
  events: [event('atelier')],
  ...changes,
})

const { rubrics, themes, guides, organizations, hotlines } = sampleContent()
const sealed = <Item extends object>(items: Item[]) => items.map((item) => ({ ...item, digest }))
const documents = documentsOf({
  rubrics: sealed(rubrics),
  themes: sealed(themes),
  guides: sealed(guides),
  organizations: sealed(organizations),
  hotlines: sealed(hotlines),
})
const base = openIndex(buildIndex({ documents }))
const search = createSearch({ base })
const others = openIndex(buildIndex({ documents: otherDocumentsOf(given()) }))
const beside = searchBeside({ search, others, words: NO_WORDS, forms: base.forms })
const found = (text: string, facets = {}) => beside.ask({ text, facets }).hits.map(({ id }) => id)

describe('what is found beside guides', () => {
  it('is no event that is over, whether its end is known or not', () => {
    const past = [
      event('sans-fin', { startsAt: '2026-11-21T22:30:00.000Z' }),
      event('finie', { endsAt: '2026-11-22T08:00:00.000Z' }),
      event('ce-soir', { startsAt: '2026-11-21T23:30:00.000Z' }),
    ]
    const ids = otherDocumentsOf(given({ events: past, glossary: [] })).map(({ id }) => id)
    expect(ids).toEqual(['event:ce-soir'])
  })

  it('leads to the word on the page of words, by its other writings too', () => {
    expect(beside.ask({ text: 'garant' }).hits[0]).toMatchObject({
      url: '/glossaire/#caution',
      kind: 'term',
    })
  })

  it('comes after what was found before, whose order it leaves alone', () => {
    const before = search.ask({ text: 'loyer' }).hits.map(({ id }) => id)
    expect(found('loyer').slice(0, before.length)).toEqual(before)
    const both = beside.ask({ text: 'atelier loyer', limit: 5 }).hits.map(({ kind }) => kind)
    expect(both.at(-1)).toBe('event')
    expect(both[0]).toBe('guide')
  })

  it('answers alone where nothing else does', () => {
    expect(search.ask({ text: 'atelier CV' }).hits).toEqual([])
    expect(beside.ask({ text: 'atelier CV' })).toMatchObject({
      hits: [{ id: 'event:atelier' }],
      total: 1,
      isNearest: false,
    })
  })

  it('is narrowed and counted like the rest', () => {
    expect(found('atelier', { kind: ['guide'] })).toEqual([])
    expect(found('atelier', { kind: ['event'], territory: ['Trappes'] })).toEqual(['event:atelier'])
    const { facets } = beside.ask({ text: 'atelier' })
    expect(facets.kind).toContainEqual({ value: 'event', count: 1 })
    expect(facets.rubric).toContainEqual({ value: 'emploi', count: 1 })
  })

  it('takes no right word for a misspelt one of its own', () => {
    const foyer = { ...term, slug: 'foyer', term: 'foyer', definition: 'Un foyer.', aliases: [] }
    const index = openIndex(
      buildIndex({ documents: otherDocumentsOf(given({ glossary: [foyer], events: [] })) }),
    )
    const whole = searchBeside({ search, others: index, words: NO_WORDS, forms: base.forms })
    expect(whole.ask({ text: 'loyer' }).hits.map(({ kind }) => kind)).not.toContain('term')
  })
})
