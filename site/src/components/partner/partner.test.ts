import { describe, expect, it } from 'vitest'
import { contentOf, contentWith, render } from '../../../test/render.ts'
import OrganizationCards from './OrganizationCards.astro'
import OrganizationContact from './OrganizationContact.astro'
import OrganizationList from './OrganizationList.astro'

const { organizations, settings } = contentOf()
const organizationOf = (slug: string) => organizations.find((it) => it.slug === slug)

describe('partners to choose from', () => {
  it('have the names that people may know them by', async () => {
    for (const component of [OrganizationCards, OrganizationList]) {
      const { text, one } = await render(component, {
        props: { organizations: [organizationOf('adil-78')] },
      })
      expect(text).toContain('Ancien nom ou autre nom\u00A0: ADIL, Agence du logement')
      expect(one('a').getAttribute('href')).toBe('/annuaire/adil-78/')
    }
  })

  it('say where they receive, and that they are to be checked', async () => {
    const props = { organizations: [organizationOf('adil-78'), organizationOf('caf-78')] }
    const { all, text } = await render(OrganizationCards, { props })
    expect(text).toContain('Versailles, Saint-Cyr-l’École')
    expect(
      all('.badge').map((badge) => badge.closest('li')?.querySelector('a')?.textContent),
    ).toEqual(['CAF des Yvelines'])
  })

  it('name the services that speak of what was looked for, and no others', async () => {
    const props = { organizations: [organizationOf('adil-78')] }
    const found = await render(OrganizationCards, { props: { ...props, text: 'conseil' } })
    expect(found.all('.card ul li')).toHaveLength(1)
    expect((await render(OrganizationCards, { props })).all('.card ul')).toEqual([])
  })
})

describe('how to reach a partner', () => {
  it('is its number, its helplines and its places', async () => {
    const { names } = await render(OrganizationContact, {
      props: { organization: organizationOf('caf-78') },
    })
    expect(names('section')).toEqual(['Joindre ce partenaire'])
    expect(names('a.phone')).toEqual(['Appeler le 32\u00A030'])
  })

  it.each([
    ['https://www.caf.fr', null],
    ['https://www.yvelines.fr/solidarite/', '/solidarite/'],
  ])('is the site %s, whose address paper tells once', async (website, rest) => {
    const organization = { ...organizationOf('caf-78'), website }
    const { one } = await render(OrganizationContact, { props: { organization } })
    const link = one('a.external')
    expect(link.getAttribute('href')).toBe(website)
    expect(link.getAttribute('data-rest')).toBe(rest)
    expect(link.textContent).toContain(new URL(website).hostname)
  })

  it('warns when it was not checked yet', async () => {
    const { text } = await render(OrganizationContact, {
      props: { organization: organizationOf('caf-78') },
    })
    expect(text).toContain('Appelez ou regardez son site avant de vous déplacer.')
  })

  it('is to ask us, or the desk, where there is no way', async () => {
    const props = { organization: organizationOf('hopital') }
    const { names, text } = await render(OrganizationContact, { props })
    expect(text).toContain('Nous cherchons ses coordonnées.')
    expect(names('a')).toEqual([
      'posez votre question',
      'Appeler le 01\u00A030\u00A000\u00A000\u00A000 Accueil du CCAS',
    ])
    const desk = { ...settings.desk, phone: null, address: null }
    const locals = { content: contentWith({ desk }) }
    const without = await render(OrganizationContact, { props, locals })
    expect(without.names('a')).toEqual(['posez votre question'])
  })
})
