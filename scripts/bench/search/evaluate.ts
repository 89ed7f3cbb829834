import { judge, meanOf, scoresOf, type Asked, type Scores } from './metrics.ts'
import type { Query } from './queries.ts'

/** As typed without mistakes, and misspelt. */
export const VARIANTS = ['query', 'noisy'] as const
export type Variant = (typeof VARIANTS)[number]

export type Judged = Query & { asked: Record<Variant, Asked> }

export type Evaluation = {
  sets: Record<string, Record<Variant, Scores>>
  /** The mean over the sets. */
  all: Record<Variant, Scores>
}

/** Every query with what was found for it. */
export const judgeAll = ({
  queries,
  idsOf,
}: {
  queries: readonly Query[]
  /** Ids found for a text, best first. */
  idsOf: (text: string) => readonly string[]
}): Judged[] =>
  queries.map((query) => {
    const { gold } = query
    return {
      ...query,
      asked: {
        query: judge({ ids: idsOf(query.query), gold }),
        noisy: judge({ ids: idsOf(query.noisy), gold }),
      },
    }
  })

export const evaluate = (judged: readonly Judged[]): Evaluation => {
  const bySet = groupBy(judged, ({ set }) => [set])
  const sets = Object.fromEntries(
    [...bySet].map(([set, items]) => [set, scoresByVariant(items)] as const),
  )
  const scores = Object.values(sets)
  return {
    sets,
    all: {
      query: meanOf(scores.map(({ query }) => query)),
      noisy: meanOf(scores.map(({ noisy }) => noisy)),
    },
  }
}

export const scoresByVariant = (judged: readonly Judged[]): Record<Variant, Scores> => ({
  query: scoresOf(judged.map(({ asked }) => asked.query)),
  noisy: scoresOf(judged.map(({ asked }) => asked.noisy)),
})

/** Items by key, in the order in which keys come; an item may have several. */
export const groupBy = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}
