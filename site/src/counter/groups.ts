import type { SearchHit } from '@infos-droits/shared/search'

export const GROUP_NAMES = ['pages', 'partners', 'events', 'lines', 'others'] as const
export type CounterGroup = { name: (typeof GROUP_NAMES)[number]; hits: SearchHit[] }

/** Results of each group: what a desk reads without scrolling far. */
const SHOWN: Record<CounterGroup['name'], number> = {
  pages: 6,
  partners: 6,
  events: 4,
  lines: 3,
  others: 3,
}

const groupOf = ({ kind }: SearchHit): CounterGroup['name'] => {
  if (kind === 'guide' || kind === 'theme') return 'pages'
  if (kind === 'organization') return 'partners'
  if (kind === 'event') return 'events'
  return kind === 'hotline' ? 'lines' : 'others'
}

/** Hits by group; the group of the best one stands first, so that Enter opens what was meant. */
export const groupsOf = (hits: SearchHit[]): CounterGroup[] => {
  const best = hits[0] === undefined ? 'pages' : groupOf(hits[0])
  return [best, ...GROUP_NAMES.filter((name) => name !== best)]
    .map((name) => ({
      name,
      hits: hits.filter((hit) => groupOf(hit) === name).slice(0, SHOWN[name]),
    }))
    .filter((group) => group.hits.length > 0)
}
