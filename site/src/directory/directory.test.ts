import type { Organization } from '@infos-droits/shared'
import { sampleContent, sampleLocation } from '@infos-droits/shared/sample'
import { describe, expect, it } from 'vitest'
import { chosenWords, communesOf, directoryChoices } from './choices.ts'
import { findPartners, isNarrowed, readDirectoryFilter, WHOLE_DIRECTORY } from './filter.ts'
import { foundTitle } from './labels.fr.ts'

const { organizations, rubrics } = sampleContent()
const partner = (changes: Partial<Organization>): Organization => {
  const [first] = organizations
  if (first === undefined) throw new Error('no organization in the sample')
  return { ...first, digest: '', ...changes }
}
const service = (name: string) => ({
  ...{ slug: 's', name, description: 'Un entretien.', eligibility: 'Tout le monde.' },
  ...{ application: null, fees: null, rubrics: ['logement' as const] },
})
const PARTNERS = [
  partner({
    ...{ slug: 'caf', name: 'CAF des Yvelines', audiences: ['familles'], rubrics: ['famille'] },
    locations: [sampleLocation({ city: 'Versailles' }), sampleLocation({ city: 'Trappes' })],
  }),
  partner({
    ...{ slug: 'emmaus', name: 'Emmaüs', description: 'Une association, avec la CAF.' },
    services: [service('Colis alimentaires')],
    locations: [sampleLocation({ city: 'Le Chesnay-Rocquencourt' })],
  }),
  partner({
    ...{ slug: 'france-travail', name: 'France Travail', formerNames: ['Pôle emploi', 'ANPE'] },
    ...{ rubrics: ['emploi'], audiences: ['tous'] },
  }),
]

const found = (query: string) =>
  findPartners(PARTNERS, readDirectoryFilter(new URLSearchParams(query))).map(({ slug }) => slug)

describe('the directory', () => {
  it.each([
    ['nom=caf', ['caf', 'emmaus']],
    ['nom=CAF des yvelines', ['caf']],
    ['nom=pole emploi', ['france-travail']],
    ['nom=anpe', ['france-travail']],
    ['nom=emmaus', ['emmaus']],
    ['nom=colis alim', ['emmaus']],
    ['nom=piscine', []],
    ['commune=versailles', ['caf']],
    ['commune=le-chesnay-rocquencourt', ['emmaus']],
    ['rubrique=emploi', ['france-travail']],
    ['rubrique=famille&commune=trappes&public=familles&nom=c', ['caf']],
    // Nobody said whom Emmaüs is for.
    ['public=seniors', ['emmaus', 'france-travail']],
  ])('narrowed to %s finds %j', (query, slugs) => {
    expect(found(query)).toEqual(slugs)
  })

  it('reads only what can be its own', () => {
    const read = (query: string) => readDirectoryFilter(new URLSearchParams(query))
    expect(read('rubrique=__proto__&public=chats&commune=../etc')).toEqual(WHOLE_DIRECTORY)
    expect(isNarrowed(read('nom=++&rubrique='))).toBe(false)
    expect(read(`nom=${'a'.repeat(500)}`).text).toHaveLength(60)
  })

  it('is not narrowed by signs alone to everybody', () => {
    expect(found('nom=%3F%3F')).toEqual([])
  })

  it('offers the town of the site first, and only what leaves somebody', () => {
    expect(communesOf(PARTNERS, 'Versailles').map(({ label }) => label)).toEqual([
      'Versailles',
      'Le Chesnay-Rocquencourt',
      'Trappes',
    ])
    const choices = directoryChoices({ organizations: PARTNERS, rubrics, town: 'Versailles' })
    expect(choices.rubric.map(({ value }) => value).toSorted()).toEqual([
      ...['emploi', 'famille', 'logement'],
    ])
    expect(choices.audience).toEqual([{ value: 'familles', label: 'Familles' }])
    const filter = { ...WHOLE_DIRECTORY, text: 'caf', commune: 'trappes' }
    expect(chosenWords({ filter, choices })).toEqual(['«\u00A0caf\u00A0»', 'Trappes'])
  })

  it('says how many it found', () => {
    expect(foundTitle(1, ['Trappes'])).toBe('1 partenaire\u00A0: Trappes')
    expect(foundTitle(2, [])).toBe('2 partenaires')
    expect(foundTitle(0, ['Trappes'])).toBe('Aucun partenaire\u00A0: Trappes')
  })
})
