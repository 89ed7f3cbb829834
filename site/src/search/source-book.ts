import type { Snapshot } from '@infos-droits/shared'
import {
  otherSourcesOf,
  sourcesOf,
  type SearchDocument,
  type SearchSource,
} from '@infos-droits/shared/search'
import type { SearchOrder } from './maker.ts'

/** A page that the search has not read yet; its text is made when it is asked for. */
export type UnreadPage = { key: number; document: () => SearchDocument }

/**
 * Gives each page of snapshots a number, which stays from one to the next for as long as they hold the very
 * same of it: who has read that number need not read it again. What the last one did not hold is forgotten,
 * as by a maker.
 */
export const openSourceBook = () => {
  const known = new WeakMap<object, { key: number; beside: string }>()
  let last = 0
  let held: ReadonlySet<number> = new Set()
  return (snapshot: Snapshot): { order: SearchOrder; unread: UnreadPage[] } => {
    const unread: UnreadPage[] = []
    const keyOf = ({ of, beside, document }: SearchSource): number => {
      const before = known.get(of)
      if (before?.beside === beside && held.has(before.key)) return before.key
      last += 1
      known.set(of, { key: last, beside })
      unread.push({ key: last, document })
      return last
    }
    const [sources, others] = [sourcesOf(snapshot), otherSourcesOf(snapshot)]
    const order = {
      pages: sources.map(keyOf),
      others: others.map(keyOf),
      words: snapshot.search,
    }
    held = new Set([...order.pages, ...order.others])
    return { order, unread }
  }
}
