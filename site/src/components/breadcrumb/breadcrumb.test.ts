import { expect, it } from 'vitest'
import { render } from '../../../test/render.ts'
import Breadcrumb from './Breadcrumb.astro'

const steps = [{ label: 'Logement', href: '/logement/' }, { label: 'Je n’arrive plus à payer' }]

it('the way from the home page ends with the page itself, which is no link', async () => {
  const { all, names, one, html } = await render(Breadcrumb, { props: { steps } })
  expect(names('nav')).toEqual(['Vous êtes ici'])
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['/', '/logement/'])
  expect(one('[aria-current="page"]').textContent).toBe('Je n’arrive plus à payer')
  const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? ''
  const items = (JSON.parse(json) as { itemListElement: { name: string; item?: string }[] })
    .itemListElement
  expect(items.map(({ name, item }) => [name, item])).toEqual([
    ['Accueil', 'https://exemple.test/'],
    ['Logement', 'https://exemple.test/logement/'],
    ['Je n’arrive plus à payer', undefined],
  ])
})
