import { countFacets, fitsFacets } from './facets.ts'
import { createSearch, type Search } from './search.ts'
import type { SearchIndex } from './index/index.ts'
import { FACETS, type SearchAnswer, type SearchHit, type SearchWords } from './types.ts'

/** Other pages that one answer may hold. */
const MOST = 12
/** One place in so many is theirs when there is no room for all. */
const SHARE = 5
/** Share of a question that another page must cover. */
const COVERED = 0.5

/**
 * A search that answers with what another index holds too, after its own pages: its ranks, its spelling
 * and its dangers stay what they are.
 *
 * @param others index of `otherDocumentsOf`.
 * @param forms words that the first index knows: right, although the others may not say them.
 */
export const searchBeside = ({
  search,
  others,
  words,
  forms,
}: {
  search: Search
  others: SearchIndex
  words: SearchWords
  forms: readonly string[]
}): Search => {
  const other = createSearch({
    base: others,
    words: {
      ...{ thesaurus: words.thesaurus, dangers: [], intents: [], bestBets: [] },
      ordinary: [...(words.ordinary ?? []), ...forms],
    },
  })
  return {
    ready: () => {
      search.ready()
      other.ready()
    },
    ask: ({ text, facets = {}, limit = 20 }) => {
      const answer = search.ask({ text, facets, limit })
      const look = (said: string) => {
        const found = other.ask({ text: said, limit: MOST })
        const near = found.isNearest ? [] : found.hits.filter(({ coverage }) => coverage >= COVERED)
        return { near, stems: found.stems }
      }
      // What the first search mends may be a word that only the others know.
      const asTyped = look(text)
      const { near, stems } =
        asTyped.near.length > 0 || answer.mended === null ? asTyped : look(answer.mended)
      const hits = near.filter((page) => fitsFacets({ page, facets }))
      const counts = countFacets({ pages: near, facets })
      return {
        ...answer,
        hits: inOneList({ answer, hits, limit }),
        total: answer.total + hits.length,
        facets: addCounts(answer.facets, counts),
        stems: [...new Set([...answer.stems, ...(hits.length > 0 ? stems : [])])],
        isNearest: answer.isNearest && hits.length === 0,
      }
    },
  }
}

/** After the pages that answer, before those that are only near. */
const inOneList = ({
  answer,
  hits,
  limit,
}: {
  answer: SearchAnswer
  hits: SearchHit[]
  limit: number
}): SearchHit[] => {
  if (answer.isNearest) return [...hits, ...answer.hits].slice(0, limit)
  const room = Math.max(limit - answer.hits.length, Math.floor(limit / SHARE))
  const kept = hits.slice(0, room)
  return [...answer.hits.slice(0, limit - kept.length), ...kept]
}

const addCounts = (
  first: SearchAnswer['facets'],
  second: SearchAnswer['facets'],
): SearchAnswer['facets'] => {
  const added = FACETS.map((facet) => {
    const counts = new Map(first[facet].map(({ value, count }) => [value, count]))
    for (const { value, count } of second[facet])
      counts.set(value, (counts.get(value) ?? 0) + count)
    const listed = [...counts].map(([value, count]) => ({ value, count }))
    return [facet, listed.toSorted((a, b) => b.count - a.count)] as const
  })
  return Object.fromEntries(added) as SearchAnswer['facets']
}
