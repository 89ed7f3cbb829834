import { buildIndex, createSearch, documentsOf, openIndex } from '@infos-droits/shared/search'
import { beforeAll, describe, expect, it } from 'vitest'
import { OWN_QUERIES } from './bench-queries.ts'
import { evaluate, judgeAll, VARIANTS, type Evaluation } from './evaluate.ts'
import { FLOORS } from './floors.ts'
import { DEPTH } from './metrics.ts'
import { readQueries, requireGold, type Query } from './queries.ts'
import { seedSnapshot } from './seed/seed-snapshot.ts'

let queries: Query[]
let measured: Evaluation
beforeAll(async () => {
  const snapshot = seedSnapshot()
  const documents = documentsOf(snapshot)
  const search = createSearch({
    base: openIndex(buildIndex({ documents })),
    words: snapshot.search,
  })
  queries = await readQueries(OWN_QUERIES)
  requireGold({ queries, ids: new Set(documents.map(({ id }) => id)) })
  const judged = judgeAll({
    queries,
    idsOf: (text) => search.ask({ text, limit: DEPTH }).hits.map(({ id }) => id),
  })
  measured = evaluate(judged)
}, 60_000)

describe.each(Object.entries(FLOORS))(
  'people’s own words over the starting content, %s',
  (set, floor) => {
    it.each(VARIANTS)('find the right page as often as they did: %s', (variant) => {
      const scores = measured.sets[set]?.[variant]
      const { r1, r3, zero } = floor[variant]
      expect(scores?.r1).toBeGreaterThanOrEqual(r1)
      expect(scores?.r3).toBeGreaterThanOrEqual(r3)
      expect(scores?.zero).toBeLessThanOrEqual(zero)
    })
  },
)

describe('the repository’s own queries', () => {
  it('are at least 300, 30 in each rubric, half of them held back from tuning', () => {
    expect(queries.length).toBeGreaterThanOrEqual(300)
    const byRubric = Map.groupBy(queries, ({ rubric }) => rubric)
    expect(byRubric.size).toBe(8)
    for (const [rubric, items] of byRubric)
      expect({ rubric, enough: items.length >= 30 }).toEqual({ rubric, enough: true })
    const held = queries.filter(({ half }) => half === 'held').length
    expect(Math.abs(held / queries.length - 0.5)).toBeLessThan(0.05)
    expect(Object.keys(measured.sets)).toEqual(Object.keys(FLOORS))
  })

  it('are each there once', () => {
    expect(new Set(queries.map(({ qid }) => qid)).size).toBe(queries.length)
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length)
  })
})
