import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { filterFields, labelsOfFilter } from './filter-fields.ts'
import { choicesFor, isFiltered, matches, NO_FILTER, readListFilter } from './filter.ts'

const { events, resources, rubrics } = fixtureSnapshot()
const found = (query: string) => {
  const filter = readListFilter(new URLSearchParams(query))
  return events.filter((item) => matches({ item, filter })).map(({ slug }) => slug)
}

describe('readListFilter', () => {
  it('reads what is ours and passes over the rest', () => {
    expect(readListFilter(new URLSearchParams('rubrique=logement&public=&mode=avion'))).toEqual({
      ...NO_FILTER,
      rubric: 'logement',
    })
    expect(isFiltered(readListFilter(new URLSearchParams('rubrique=__proto__')))).toBe(false)
  })
})

describe('matches', () => {
  it('finds for one public what is for all as well', () => {
    expect(found('public=jeunes')).toEqual(['atelier-dossier-en-ligne', 'semaine-du-logement'])
  })

  it('finds an event that is both there and on line under either', () => {
    expect(found('mode=remote&rubrique=logement')).toContain('atelier-dossier-en-ligne')
    expect(found('mode=onsite&rubrique=logement')).toEqual(['atelier-dossier-en-ligne'])
  })

  it('narrows by all that is chosen', () => {
    expect(found('rubrique=seniors&public=jeunes')).toEqual([])
  })
})

describe('choices', () => {
  it('hold only what leaves something, in words', () => {
    const choices = choicesFor(resources)
    expect(choices.rubric).toEqual(['logement', 'seniors'])
    expect(choices.audience).toEqual(['seniors'])
    const [rubric, kind] = filterFields({ choices, rubrics, fields: ['rubric', 'kind'] })
    expect(rubric?.choices[0]).toEqual({ value: 'logement', label: 'Logement' })
    expect(kind?.choices.map(({ label }) => label)).toContain('Fiche pratique')
  })

  it('are said in words', () => {
    const filter = { ...NO_FILTER, rubric: 'logement', way: 'remote' } as const
    expect(labelsOfFilter({ filter, rubrics })).toEqual(['Logement', 'En ligne'])
  })
})
