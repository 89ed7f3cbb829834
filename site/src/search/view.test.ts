import {
  FOR_ALL,
  type SearchAnswer,
  type SearchHit,
  type SearchKind,
} from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { choicesOf, firstScreenOf, idsShown, viewOf } from './view.ts'

const hit = (kind: SearchKind, name: string): SearchHit => ({
  ...{ id: `${kind}:${name}`, url: `/${name}/`, kind, title: name, facets: {} },
  ...{ score: 1, coverage: 1, isPinned: false },
})

const answer = (hits: SearchHit[], changes: Partial<SearchAnswer> = {}): SearchAnswer => ({
  ...{ hits, total: hits.length, mended: null, understood: [], dangers: [], stems: [] },
  facets: { kind: [], rubric: [], territory: [], public: [] },
  isNearest: false,
  ...changes,
})

const query = { text: 'loyer', facets: {} }

describe('viewOf', () => {
  it('puts the best first whatever it is, then guides, partners and lines', () => {
    const hits = [
      hit('organization', 'adil'),
      hit('hotline', '3230'),
      hit('guide', 'loyer'),
      hit('organization', 'caf'),
      hit('theme', 'payer'),
    ]
    const view = viewOf({ query, answer: answer(hits) })
    expect(view.best?.title).toBe('adil')
    expect(view.groups.map(({ name, first }) => [name, first.map((item) => item.title)])).toEqual([
      ['pages', ['loyer', 'payer']],
      ['partners', ['caf']],
      ['lines', ['3230']],
    ])
    expect(idsShown(view)).toEqual([
      'organization:adil',
      'guide:loyer',
      'theme:payer',
      'organization:caf',
      'hotline:3230',
    ])
  })

  it('puts what is found beside last, events before words and news', () => {
    const kinds = ['guide', 'term', 'news', 'event', 'resource', 'hotline'] as const
    const view = viewOf({ query, answer: answer(kinds.map((kind) => hit(kind, kind))) })
    expect(view.groups.map(({ name, first }) => [name, first.map(({ kind }) => kind)])).toEqual([
      ['lines', ['hotline']],
      ['events', ['event']],
      ['others', ['term', 'news', 'resource']],
    ])
  })

  it('calls nothing the best when all is only near', () => {
    const view = viewOf({ query, answer: answer([hit('guide', 'a')], { isNearest: true }) })
    expect(view.best).toBeNull()
    expect(view.groups[0]?.first).toHaveLength(1)
  })

  it('keeps the others of a long group for when they are asked for, and loses none', () => {
    const hits = Array.from({ length: 20 }, (_, index) => hit('organization', String(index)))
    const [group] = viewOf({ query, answer: answer(hits) }).groups
    expect(group?.first).toHaveLength(3)
    expect(group?.more).toHaveLength(16)
  })

  it('has no group when nothing was found', () => {
    expect(viewOf({ query, answer: answer([]) })).toMatchObject({ best: null, groups: [] })
  })
})

describe('firstScreenOf', () => {
  it('is the beginning of the same list: the best, and the start of the first group', () => {
    const hits = Array.from({ length: 20 }, (_, index) => hit('guide', String(index)))
    const view = viewOf({ query, answer: answer([...hits, hit('organization', 'caf')]) })
    const start = firstScreenOf(view)
    expect(start.best).toBe(view.best)
    expect(start.groups).toEqual([{ name: 'pages', first: hits.slice(1, 3), more: [] }])
  })
})

describe('choicesOf', () => {
  const values = ['logement', 'sante', 'emploi']
  const counts = (...rubric: { value: string; count: number }[]) =>
    answer([], { facets: { kind: [], rubric, territory: [], public: [] } })

  it('offers what leaves something, with its count', () => {
    const found = counts({ value: 'logement', count: 3 }, { value: 'sante', count: 1 })
    const view = viewOf({ query, answer: found })
    const { isShown, choices } = choicesOf({ facet: 'rubric', values, view })
    expect(isShown).toBe(true)
    expect(choices).toEqual([
      { value: 'logement', count: 3, isChosen: false, isShown: true },
      { value: 'sante', count: 1, isChosen: false, isShown: true },
      { value: 'emploi', count: 0, isChosen: false, isShown: false },
    ])
  })

  it('counts pages for everyone with those for one public, and offers no public that has none', () => {
    const found = answer([], {
      facets: {
        ...{ kind: [], rubric: [], territory: [] },
        public: [
          { value: FOR_ALL, count: 5 },
          { value: 'jeunes', count: 2 },
          { value: 'seniors', count: 1 },
        ],
      },
    })
    const view = viewOf({ query, answer: found })
    const { choices } = choicesOf({
      facet: 'public',
      values: ['jeunes', 'seniors', 'familles'],
      view,
    })
    expect(choices.map(({ count, isShown }) => [count, isShown])).toEqual([
      [7, true],
      [6, true],
      [5, false],
    ])
  })

  it('is not shown when there is nothing to choose between', () => {
    const view = viewOf({ query, answer: counts({ value: 'logement', count: 3 }) })
    expect(choicesOf({ facet: 'rubric', values, view }).isShown).toBe(false)
    expect(choicesOf({ facet: 'rubric', values, view: null }).isShown).toBe(false)
  })

  it('keeps what was chosen in sight, so that it can be taken back', () => {
    const narrowed = { text: 'loyer', facets: { rubric: ['emploi'] } }
    const view = viewOf({ query: narrowed, answer: counts() })
    const { isShown, choices } = choicesOf({ facet: 'rubric', values, view })
    expect(isShown).toBe(true)
    expect(choices.filter((choice) => choice.isShown)).toEqual([
      { value: 'emploi', count: 0, isChosen: true, isShown: true },
    ])
    expect(view.isNarrowed).toBe(true)
  })
})
