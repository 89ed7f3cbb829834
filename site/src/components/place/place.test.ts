import { sampleLocation } from '@infos-droits/shared/sample'
import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import Place from './Place.astro'
import PlaceAccess from './PlaceAccess.astro'
import PlaceHours from './PlaceHours.astro'
import OpenNow from './OpenNow.astro'
import WeekTable from './WeekTable.astro'

const adil = contentOf().organizations.find(({ slug }) => slug === 'adil-78')
const known = adil?.locations.find(({ slug }) => slug === 'versailles')
const week = known?.week
const bare = sampleLocation({ slug: 'a', name: 'Permanence', city: 'Versailles' })

describe('a place where one is received', () => {
  it('has its address, its number and the way there', async () => {
    const { names, text } = await render(Place, { props: { location: known }, inside: 'ul' })
    expect(text).toContain('1 rue de l’Exemple, 78000 Versailles')
    expect(names('a.phone')).toEqual([
      'Appeler le 01\u00A039\u00A000\u00A000\u00A001 Permanence de Versailles',
    ])
    expect(names('.way a')).toEqual(['Voir sur la carte (autre site)'])
  })

  it('shows nothing of what is not known, and says that it is to be checked', async () => {
    const { all, text } = await render(Place, {
      props: { location: bare, whole: true },
      inside: 'ul',
    })
    expect(all('a.phone, table, .access, .open-now')).toEqual([])
    expect(text).toContain('Coordonnées à vérifier')
  })
})

describe('its hours', () => {
  it('are in short in a guide, with the next closure only', async () => {
    const { all, text } = await render(PlaceHours, { props: { location: known, whole: false } })
    expect(all('table')).toEqual([])
    expect(text).toMatch(/Fermé du 24\sdécembre/)
    expect(text).not.toMatch(/14\smai/)
  })

  it('are day by day on the partner’s page, with every closure', async () => {
    const { one, text } = await render(PlaceHours, { props: { location: known, whole: true } })
    expect(one('table').querySelectorAll('tr')).toHaveLength(7)
    expect(text).toMatch(/14\smai/)
    expect(text).toContain('Les jours fériés, vérifiez avant de venir.')
  })

  it('of a place still to check are not told as open now', async () => {
    const location = { ...known, toCheck: true }
    const { all } = await render(PlaceHours, { props: { location, whole: false } })
    expect(all('.open-now')).toEqual([])
  })

  it('are a table whose title says of which place, and whose rows are days', async () => {
    const { one, names } = await render(WeekTable, { props: { week, name: 'Permanence' } })
    expect(one('caption').textContent).toMatch(/^Horaires\s*Permanence$/)
    expect(names('th[scope="row"]')).toHaveLength(7)
    expect(names('td').slice(-2)).toEqual(['Fermé', 'Fermé'])
    expect(names('td')[2]).toContain('sur rendez-vous')
  })

  it('leave a line for what the browser says of now', async () => {
    const { one, text } = await render(OpenNow, { props: { location: known } })
    const given = JSON.parse(one('.open-now').getAttribute('data-hours') ?? '') as { week: unknown }
    expect(given.week).toEqual(week)
    expect(text).toBe('')
  })
})

describe('its access', () => {
  it('is told as far as it is known', async () => {
    const { text, names } = await render(PlaceAccess, { props: { access: known?.access } })
    expect(text).toContain('Accessible en partie en fauteuil roulant')
    expect(names('dd')).toContain('anglais, arabe, langue des signes')
  })

  it('leaves no trace when nothing is known', async () => {
    expect((await render(PlaceAccess, { props: { access: bare.access } })).html.trim()).toBe('')
  })
})
