import { describe, expect, it } from 'vitest'
import { makeSearch, readQuery, viewOf } from '../../search/index.ts'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { contentOf, render } from '../../../test/render.ts'
import SearchBox from './SearchBox.astro'
import SearchFacets from './SearchFacets.astro'
import SearchIcons from './SearchIcons.astro'
import SearchResults from './SearchResults.astro'

const { search } = makeSearch(fixtureSnapshot())
const find = (address: string) => search.find(readQuery(new URLSearchParams(address)))

describe('the search field', () => {
  it('is a form that works without JavaScript, with a label and an example', async () => {
    const { one, names } = await render(SearchBox)
    expect(one('form').getAttribute('action')).toBe('/recherche/')
    expect(one('form').getAttribute('role')).toBe('search')
    expect(one('label[for="q"]').textContent).toBe('Dites-le avec vos mots')
    expect(one('#q').getAttribute('aria-describedby')).toBe('q-hint')
    expect(names('button')).toEqual(['Rechercher'])
  })

  it('keeps what was typed, as text', async () => {
    const query = '"><script>x</script>'
    const { one, all } = await render(SearchBox, { props: { query } })
    expect(one('#q').getAttribute('value')).toBe(query)
    expect(all('script')).toEqual([])
  })
})

describe('what a search answers', () => {
  it('is hidden before there is one', async () => {
    const { one } = await render(SearchResults, { props: { search: undefined } })
    expect(one('#recherche-reponse').hasAttribute('hidden')).toBe(true)
  })

  it('says how much, then the pages with their addresses', async () => {
    const { one, all } = await render(SearchResults, { props: { search: await find('q=loyer') } })
    expect(one('#recherche-reponse').hasAttribute('hidden')).toBe(false)
    expect(one('#resultats').textContent).toMatch(/\d+ résultat/)
    expect(all('.best a')[0]?.getAttribute('href')).toBe('/logement/loyer-impaye/')
  })

  it('says when nothing was found', async () => {
    const { all, one } = await render(SearchResults, { props: { search: await find('q=zzzz') } })
    expect(all('.result')).toEqual([])
    expect(one('#resultats').textContent).toMatch(/^Nous n’avons pas trouvé/)
  })

  it('has the number to call before everything where there is danger', async () => {
    const answer = await find('q=mon+mari+me+frappe')
    const { one, names } = await render(SearchResults, { props: { search: answer } })
    expect(one('#danger').hasAttribute('hidden')).toBe(false)
    expect(names('#danger li:not([hidden]) a')).toEqual(['Appeler le 39\u00A019'])
  })
})

describe('what results can be narrowed to', () => {
  it('is folded, and hidden while nothing was searched', async () => {
    const { one } = await render(SearchFacets, { props: { view: null } })
    expect(one('details').hasAttribute('hidden')).toBe(true)
  })

  it('is open with what was chosen, which can be taken back', async () => {
    const view = viewOf(await find('q=aide&rubrique=logement'))
    const { one } = await render(SearchFacets, { props: { view } })
    expect(one('details').hasAttribute('open')).toBe(true)
    expect(one('input[checked]').getAttribute('value')).toBe('logement')
    expect(one('#affiner-enlever').getAttribute('href')).toBe('/recherche/?q=aide')
  })
})

it('the icons that results name are there once each, unread', async () => {
  const { all, one, text } = await render(SearchIcons)
  const ids = all('symbol').map((symbol) => symbol.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { slug } of contentOf().rubrics) expect(ids).toContain(`icone-${slug}`)
  expect(one('svg').getAttribute('aria-hidden')).toBe('true')
  expect(text).toBe('')
})
