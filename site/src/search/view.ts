import type { Excerpt, SearchAnswer, SearchHit } from '@infos-droits/shared/search'
import { FOR_ALL } from '@infos-droits/shared/search-types'
import { isNarrowed, type OfferedFacet, type SearchQuery } from './query.ts'

/** Parts of the list of results, in the order they stand: what comes after first results stands last. */
export const GROUPS = ['pages', 'partners', 'lines', 'events', 'others'] as const
export type GroupName = (typeof GROUPS)[number]

/** A group: the first results, and the others, shown as titles when asked for. */
export type ResultGroup = { name: GroupName; first: SearchHit[]; more: SearchHit[] }

/** What the page of results shows, before it is made into markup. */
export type ResultsView = {
  query: SearchQuery
  answer: SearchAnswer
  /** The nearest of all, whatever it is; null when nothing is near enough to say so. */
  best: SearchHit | null
  groups: ResultGroup[]
  isNarrowed: boolean
}

/** By id of the page; those that are not there yet leave their place empty. */
export type Excerpts = Record<string, Excerpt>

/** Pages that one answer holds. */
export const HITS_MAX = 40

/** Longest excerpt that fits the place kept for it, in characters. */
export const EXCERPT_MAX = { narrow: 96, wide: 165 } as const

/** Results of each group that are shown at once: on a phone, all groups within reach of a thumb. */
const firstOf = (name: GroupName): number => (name === 'pages' ? 6 : 3)

/** The part of the list in which a page stands. */
const groupOf = ({ kind }: SearchHit): GroupName => {
  if (kind === 'guide' || kind === 'theme') return 'pages'
  if (kind === 'organization') return 'partners'
  if (kind === 'event') return 'events'
  return kind === 'hotline' ? 'lines' : 'others'
}

/** Answer → what is shown: the best first, then what is left by groups, each in its order. */
export const viewOf = ({
  query,
  answer,
}: {
  query: SearchQuery
  answer: SearchAnswer
}): ResultsView => {
  const best = answer.isNearest ? null : (answer.hits[0] ?? null)
  const rest = answer.hits.filter((hit) => hit !== best)
  const groups = GROUPS.map((name) => {
    const hits = rest.filter((hit) => groupOf(hit) === name)
    return { name, first: hits.slice(0, firstOf(name)), more: hits.slice(firstOf(name)) }
  })
  return {
    query,
    answer,
    best,
    groups: groups.filter(({ first }) => first.length > 0),
    isNarrowed: isNarrowed(query.facets),
  }
}

/** Results of the first group that a phone shows without scrolling, under the best. */
const FIRST_SCREEN = 2

/** The beginning of the same list, as far as a first screen goes. */
export const firstScreenOf = (view: ResultsView): ResultsView => ({
  ...view,
  groups: view.groups
    .slice(0, 1)
    .map((group) => ({ ...group, first: group.first.slice(0, FIRST_SCREEN), more: [] })),
})

/** Ids of the pages whose excerpt is shown, in the order of the list. */
export const idsShown = ({ best, groups }: ResultsView): string[] => [
  ...(best === null ? [] : [best.id]),
  ...groups.flatMap(({ first }) => first.map((hit) => hit.id)),
]

/** A choice under « Affiner »: hidden while it would leave nothing, unless it is chosen. */
export type FacetChoice = { value: string; count: number; isChosen: boolean; isShown: boolean }

/** The choices of one facet; a single one would narrow nothing, and the facet is not shown. */
export const choicesOf = ({
  facet,
  values,
  view,
}: {
  facet: OfferedFacet
  values: string[]
  view: ResultsView | null
}): { isShown: boolean; choices: FacetChoice[] } => {
  const counts = new Map(view?.answer.facets[facet].map(({ value, count }) => [value, count]))
  const chosen = view?.query.facets[facet] ?? []
  const choices = values.map((value) => {
    const own = counts.get(value) ?? 0
    const isChosen = chosen.includes(value)
    const count = own + (counts.get(FOR_ALL) ?? 0)
    return { value, count, isChosen, isShown: own > 0 || isChosen }
  })
  const isShown = chosen.length > 0 || choices.filter((choice) => choice.isShown).length > 1
  return { isShown, choices }
}
