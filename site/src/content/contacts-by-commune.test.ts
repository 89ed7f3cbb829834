import { expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../test/fixture.ts'
import { contactsByCommune, findGuide, makeContent } from './index.ts'

const groupsWith = (changes: Parameters<typeof fixtureSnapshot>[0]) => {
  const content = makeContent({ snapshot: fixtureSnapshot(changes), siteUrl: 'https://a.test' })
  const guide = findGuide(content, 'logement', 'loyer-impaye')
  if (guide === undefined) throw new Error('no guide')
  return contactsByCommune(content, guide).map(({ commune, contacts }) => [
    commune,
    ...contacts.map(({ organization, locations }) => `${organization.slug} ${locations.length}`),
  ])
}

it('puts partners in their communes, the town of the site first, those without a place last', () => {
  expect(groupsWith({})).toEqual([
    ['Versailles', 'adil-78 1'],
    ['Saint-Cyr-l’École', 'adil-78 1'],
    [null, 'caf-78 0'],
  ])
})

it('follows the town of the settings', () => {
  const { settings } = fixtureContent()
  const groups = groupsWith({ settings: { ...settings, town: 'Saint-Cyr-l’École' } })
  expect(groups.map(([commune]) => commune)).toEqual(['Saint-Cyr-l’École', 'Versailles', null])
})
