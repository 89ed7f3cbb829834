import { describe, expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import ExternalLink from './ExternalLink.astro'
import OutLink from './OutLink.astro'

describe('a link that leaves the site', () => {
  it('says so to those who see it and to those who hear it', async () => {
    const props = { href: 'https://www.anil.org', label: 'Le site de l’ANIL' }
    const { one, names, all } = await render(ExternalLink, { props })
    expect(names('a')).toEqual(['Le site de l’ANIL (autre site)'])
    expect(one('a').getAttribute('rel')).toContain('noopener')
    expect(all('svg[aria-hidden="true"]')).toHaveLength(1)
  })

  it.each([
    ['Le site de l’ANIL', 'l’ANIL'],
    ['Voir anticonstitutionnellement', ''],
  ])('« %s » keeps its arrow on the line of a last word that fits', async (label, kept) => {
    const { one } = await render(ExternalLink, { props: { href: 'https://www.anil.org', label } })
    expect(one('.nowrap').textContent).toBe(kept)
    expect(one('a').textContent).toContain(label)
  })
})

describe('a link that an editor wrote', () => {
  it('to a page of this site is an ordinary one', async () => {
    const props = { href: 'https://exemple.test/logement/', label: 'Logement' }
    const { one, names } = await render(OutLink, { props })
    expect(one('a').getAttribute('href')).toBe('/logement/')
    expect(names('a')).toEqual(['Logement'])
  })

  it.each(['https://exemple.test.pirate.example/', 'https://www.caf.fr'])(
    'to %s says that it leaves',
    async (href) => {
      const { one, names } = await render(OutLink, { props: { href, label: 'La CAF' } })
      expect(one('a').getAttribute('href')).toBe(href)
      expect(names('a')).toEqual(['La CAF (autre site)'])
    },
  )
})
