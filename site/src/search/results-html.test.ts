import type { SearchAnswer, SearchHit } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { excerptHtml, guideItemsHtml, headlineOf, resultsHtml, titleOf } from './results-html.ts'
import { viewOf, type Excerpts } from './view.ts'

const guide: SearchHit = {
  ...{ id: 'guide:loyer', url: '/logement/loyer/', kind: 'guide', title: 'Mon <loyer>' },
  ...{ facets: { rubric: ['logement'] }, score: 2, coverage: 1, isPinned: false },
}
const line = (number: string): SearchHit => ({
  ...{ id: `hotline:${number}`, url: '/numeros-utiles/#l', kind: 'hotline' },
  ...{ title: `${number}\u00A0: Écoute`, facets: {}, score: 1, coverage: 1, isPinned: false },
})

const viewWith = (changes: Partial<SearchAnswer> = {}, facets = {}) => {
  const answer: SearchAnswer = {
    ...{ hits: [guide], total: 1, mended: null, understood: [], dangers: [], stems: [] },
    facets: { kind: [], rubric: [], territory: [], public: [] },
    isNearest: false,
    ...changes,
  }
  return viewOf({ query: { text: 'loyé', facets }, answer })
}
const written = (changes: Partial<SearchAnswer> = {}, excerpts: Excerpts = {}) =>
  resultsHtml({ view: viewWith(changes), excerpts }).html

describe('resultsHtml', () => {
  it('leads to the page by its title, which is text', () => {
    expect(written()).toContain('<a href="/logement/loyer/">Mon &lt;loyer&gt;</a>')
  })

  it('shows the sentence that was found, its words marked, or keeps its place', () => {
    const excerpt = { text: 'Payez <le> loyer.', marks: [[11, 16]] as [number, number][] }
    expect(written({}, { 'guide:loyer': excerpt })).toContain(
      '<p class="excerpt">Payez &lt;le&gt; <mark>loyer</mark>.</p>',
    )
    expect(written()).toContain('<p class="excerpt"></p>')
  })

  it('calls a line with one touch, or writes to it when it is reached by message', () => {
    expect(written({ hits: [line('39\u00A019')] })).toMatch(
      /href="tel:3919".*Appeler le 39\u00A019</,
    )
    expect(written({ hits: [line('114')] })).toMatch(/href="sms:114".*Envoyer un SMS au 114</)
  })

  it('tells how the words were understood, in few words', () => {
    const understood = Array.from({ length: 5 }, (_, index) => ({
      said: `mot${String(index)}`,
      means: ['z', 'a', 'b', 'c'],
      telling: ['a', 'b', 'c'],
    }))
    const html = written({ mended: 'loyer', understood })
    expect(html).toContain('Nous avons cherché\u00A0: <strong>loyer</strong>')
    expect(html).toContain('«\u00A0mot0\u00A0» = a, b\u202F; «\u00A0mot1\u00A0» = a, b')
    expect(html).not.toContain('mot3')
    expect(html.indexOf('mot0')).toBeGreaterThan(html.indexOf('class="best"'))
  })

  it('does not tell of words that say the same', () => {
    const understood = [{ said: 'loyer impayé', means: ['impayé de loyer'], telling: [] }]
    expect(written({ understood })).not.toContain('impayé')
  })

  it('shows the others of a group as titles', () => {
    const hits = Array.from({ length: 9 }, (_, index) => ({
      ...guide,
      id: `guide:${String(index)}`,
    }))
    expect(written({ hits, total: 9 })).toContain('<summary>Voir encore 2 résultats</summary>')
  })

  it('tells what to do when nothing is found, or nothing is left', () => {
    expect(written({ hits: [], total: 0, isNearest: true })).toContain('Essayez un mot plus simple')
    const view = viewWith({ hits: [], total: 0 }, { rubric: ['sante'] })
    expect(resultsHtml({ view, excerpts: {} }).html).toContain('sous «\u00A0Affiner\u00A0»')
  })
})

describe('headlineOf', () => {
  it('counts what was found, or says honestly that nothing was', () => {
    expect(headlineOf(viewWith())).toBe('1 résultat')
    expect(headlineOf(viewWith({ total: 12 }))).toBe('12 résultats')
    expect(headlineOf(viewWith({ isNearest: true }))).toBe('Aucune page ne dit tout à fait cela')
    expect(headlineOf(viewWith({ hits: [], isNearest: true }))).toMatch(/^Nous n’avons pas trouvé/)
  })

  it('has the words with it in the title of the page', () => {
    expect(titleOf(viewWith())).toBe('1 résultat\u00A0: «\u00A0loyé\u00A0»')
  })
})

describe('excerptHtml', () => {
  it('is nothing while there is no excerpt', () => {
    expect(excerptHtml(undefined).html).toBe('')
  })
})

describe('guideItemsHtml', () => {
  it('opens each guide beside the form, and says so', () => {
    expect(guideItemsHtml([{ url: '/a/', title: 'A' }]).html).toBe(
      '<li><a href="/a/" target="_blank">A <span class="visually-hidden">(nouvel onglet)</span></a></li>',
    )
  })
})
