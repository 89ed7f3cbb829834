import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import Logo from './Logo.astro'
import SiteHeader from './SiteHeader.astro'

describe('the header', () => {
  it('names the site, leads home, to the main pages and to the emergency numbers', async () => {
    const { all, names } = await render(SiteHeader, { props: { path: '/logement/' } })
    expect(names('nav')).toEqual(['Menu principal'])
    expect(names('.brand')).toEqual([
      'Infos droits Vos droits à Versailles et autour, en mots simples',
    ])
    expect(names('nav a')).toEqual([
      'Rechercher',
      'Annuaire',
      'Agenda',
      'Poser une question',
      'Urgence',
    ])
    expect(all('nav a').at(-1)?.getAttribute('href')).toBe('#urgence')
    expect(all('[aria-current]')).toEqual([])
  })

  it('marks the page where one is', async () => {
    const { one } = await render(SiteHeader, { props: { path: '/annuaire/' } })
    expect(one('[aria-current="page"]').getAttribute('href')).toBe('/annuaire/')
  })

  it('does not lead to an agenda without events to come', async () => {
    const locals = { content: contentOf({ events: [] }) }
    const { names } = await render(SiteHeader, { props: { path: '/' }, locals })
    expect(names('nav a')).not.toContain('Agenda')
  })

  it('has a logo of which nothing is read', async () => {
    const { one, text } = await render(Logo)
    expect(one('svg').getAttribute('aria-hidden')).toBe('true')
    expect(text).toBe('')
  })
})
