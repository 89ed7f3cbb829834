import type { Snapshot } from '@infos-droits/shared'
import {
  buildIndex,
  createSearch,
  documentsOf,
  openIndex,
  usefulWords,
  type Search,
  type SearchIndex,
  type SearchWords,
} from '@infos-droits/shared/search'
import type { Payload } from 'payload'
import { buildSnapshot } from '../publishing/index.ts'

/** The search over what is published: what it reads, and itself with any words. */
export type CurrentSearch = {
  snapshot: Snapshot
  /** As the site asks it, or as it would be with other words. */
  searchWith: (words?: SearchWords) => Search
}

/** Read again after this. */
const FRESH_MS = 5000
/** Good enough until then for who would rather not wait. */
const STALE_MS = 5 * 60_000

type Kept = { at: number; current: Promise<CurrentSearch> }
type Indexed = { key: string; index: SearchIndex }

const kept = new WeakMap<Payload, Kept>()
const indexed = new WeakMap<Payload, Indexed>()

/**
 * The search over what the site would be published with now, a few seconds old at most; a few minutes
 * when `isStaleFine`, and then it is read again meanwhile. The index is made again only when a page has
 * changed: other words need none.
 *
 * @throws AppError `snapshot.…` while nothing can be published.
 */
export const currentSearch = async ({
  payload,
  isStaleFine = false,
}: {
  payload: Payload
  isStaleFine?: boolean
}): Promise<CurrentSearch> => {
  const last = kept.get(payload)
  const age = last === undefined ? Infinity : Date.now() - last.at
  if (last !== undefined && age < FRESH_MS) return last.current
  const current = read(payload)
  kept.set(payload, { at: Date.now(), current })
  current.catch(() => kept.delete(payload))
  return last !== undefined && isStaleFine && age < STALE_MS ? last.current : current
}

const read = async (payload: Payload): Promise<CurrentSearch> => {
  const snapshot = await buildSnapshot({ payload })
  const base = indexOf({ payload, snapshot })
  const searchWith = (words: SearchWords) =>
    createSearch({ base, words: usefulWords({ words, index: base }) })
  let own: Search | null = null
  return {
    snapshot,
    searchWith: (words) =>
      words === undefined ? (own ??= searchWith(snapshot.search)) : searchWith(words),
  }
}

const indexOf = ({ payload, snapshot }: { payload: Payload; snapshot: Snapshot }): SearchIndex => {
  const key = pagesKey(snapshot)
  const known = indexed.get(payload)
  if (known?.key === key) return known.index
  const documents = documentsOf(snapshot)
  const index = openIndex(buildIndex({ documents }))
  indexed.set(payload, { key, index })
  return index
}

/** The same as long as no page is another one. */
const pagesKey = ({ rubrics, themes, guides, organizations, hotlines }: Snapshot): string =>
  [rubrics, themes, guides, organizations, hotlines]
    .map((documents) => documents.map(({ digest }) => digest).join())
    .join(';')
