import type { Facet, FacetValues } from '@infos-droits/shared/search'

/** What is looked for: the words as typed, and what the results are narrowed to. */
export type SearchQuery = { text: string; facets: FacetValues }

/** Longest query that is read and shown again, in characters. */
export const QUERY_MAX = 600
/** Shortest that is worth an answer. */
export const QUERY_MIN = 2
/** Values of one facet that are read from an address. */
const VALUES_MAX = 20

/** Facets that people are offered, by the name they have in an address. */
export const FACET_NAMES = {
  kind: 'genre',
  rubric: 'rubrique',
  territory: 'ville',
  public: 'public',
} as const satisfies Partial<Record<Facet, string>>

export type OfferedFacet = keyof typeof FACET_NAMES

export const OFFERED_FACETS = Object.keys(FACET_NAMES) as OfferedFacet[]

/** `?q=loyer&rubrique=logement` → what is looked for; names that are not ours are passed over. */
export const readQuery = (params: URLSearchParams): SearchQuery => {
  const facets: FacetValues = {}
  for (const facet of OFFERED_FACETS) {
    const values = params.getAll(FACET_NAMES[facet]).filter((value) => value !== '')
    if (values.length > 0) facets[facet] = [...new Set(values)].slice(0, VALUES_MAX)
  }
  return { text: (params.get('q') ?? '').trim().slice(0, QUERY_MAX), facets }
}

/** The same back, as the part of an address behind the question mark. */
export const writeQuery = ({ text, facets }: SearchQuery): string => {
  const params = new URLSearchParams({ q: text })
  for (const facet of OFFERED_FACETS)
    for (const value of facets[facet] ?? []) params.append(FACET_NAMES[facet], value)
  return params.toString()
}

/** True when results are narrowed to something. */
export const isNarrowed = (facets: FacetValues): boolean =>
  OFFERED_FACETS.some((facet) => (facets[facet] ?? []).length > 0)
