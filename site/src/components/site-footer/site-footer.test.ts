import { describe, expect, it } from 'vitest'
import { contentOf, render } from '../../../test/render.ts'
import SiteFooter from './SiteFooter.astro'

const props = { path: '/logement/' }

describe('the footer', () => {
  it('says who publishes the site, how to reach the desk, and leads to what the law asks for', async () => {
    const { names, text } = await render(SiteFooter, { props })
    expect(text).toContain('Infos droits, CCAS de Versailles')
    expect(names('p a')).toEqual(['Appeler le 01\u00A030\u00A000\u00A000\u00A000'])
    for (const name of ['Mentions légales', 'Données personnelles', 'Plan du site'])
      expect(names('nav a')).toContain(name)
    expect(names('nav a')).toContain('Accessibilité\u00A0: non conforme')
  })

  it('has the address of the page for paper', async () => {
    const { one } = await render(SiteFooter, { props })
    expect(one('.print-only').textContent).toBe('https://exemple.test/logement/')
  })

  it('does not name a desk that has no number', async () => {
    const content = contentOf()
    const desk = { ...content.settings.desk, phone: null }
    const settings = { ...content.settings, desk }
    const { text } = await render(SiteFooter, {
      props,
      locals: { content: { ...content, settings } },
    })
    expect(text).not.toContain('Accueil du CCAS')
  })

  it('leads to no list that is empty', async () => {
    const none = { news: [], events: [], resources: [], glossary: [] }
    const whole = await render(SiteFooter, { props })
    expect(whole.names('nav a')).toEqual(expect.arrayContaining(['Actualités', 'Ressources']))
    const { names } = await render(SiteFooter, { props, locals: { content: contentOf(none) } })
    expect(names('nav a')).not.toContain('Actualités')
    expect(names('nav a')).not.toContain('Ressources')
  })
})
