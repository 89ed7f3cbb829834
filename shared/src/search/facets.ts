import { FACETS, FOR_ALL, type Facet, type FacetValues, type SearchAnswer } from './types.ts'

type Faceted = { facets: FacetValues } | undefined

const valuesOf = (page: Faceted, facet: Facet): string[] =>
  page?.facets[facet] ?? (facet === 'public' ? [FOR_ALL] : [])

/** True when a page has one of the values asked of each facet. */
export const fitsFacets = ({
  page,
  facets,
  except,
}: {
  page: Faceted
  facets: FacetValues
  /** A facet not to look at. */
  except?: Facet
}): boolean =>
  page !== undefined &&
  FACETS.every((facet) => {
    const wanted = facets[facet] ?? []
    if (facet === except || wanted.length === 0) return true
    return valuesOf(page, facet).some((value) => value === FOR_ALL || wanted.includes(value))
  })

/** How many pages each value would leave, most first; a facet is counted without its own narrowing. */
export const countFacets = ({
  pages,
  facets,
}: {
  pages: Faceted[]
  facets: FacetValues
}): SearchAnswer['facets'] => {
  const counted = FACETS.map((facet) => {
    const counts = new Map<string, number>()
    for (const page of pages) {
      if (!fitsFacets({ page, facets, except: facet })) continue
      for (const value of valuesOf(page, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const listed = [...counts].map(([value, count]) => ({ value, count }))
    return [facet, listed.toSorted((a, b) => b.count - a.count)] as const
  })
  return Object.fromEntries(counted) as SearchAnswer['facets']
}
