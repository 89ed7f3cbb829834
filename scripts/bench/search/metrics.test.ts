import { describe, expect, it } from 'vitest'
import { intervalOf } from './interval.ts'
import { judge, meanOf, scoresOf } from './metrics.ts'

const asked = (ranks: (number | null)[]) => ranks.map((rank) => ({ rank, isEmpty: false }))

describe('the judgement of an answer', () => {
  it('is the place of the first right page', () => {
    expect(judge({ ids: ['a', 'b', 'c'], gold: ['c', 'b'] })).toEqual({ rank: 2, isEmpty: false })
    expect(judge({ ids: ['a'], gold: ['c'] })).toEqual({ rank: null, isEmpty: false })
    expect(judge({ ids: [], gold: ['c'] })).toEqual({ rank: null, isEmpty: true })
  })

  it('looks no further than ten', () => {
    const ids = Array.from({ length: 11 }, (_, index) => String(index))
    expect(judge({ ids, gold: ['10'] }).rank).toBeNull()
    expect(judge({ ids, gold: ['9'] }).rank).toBe(10)
  })
})

describe('scores', () => {
  it('are shares of the queries', () => {
    expect(scoresOf([...asked([1, 2, 10, null]), { rank: null, isEmpty: true }])).toEqual({
      n: 5,
      r1: 0.2,
      r3: 0.4,
      r10: 0.6,
      mrr: (1 + 1 / 2 + 1 / 10) / 5,
      zero: 0.2,
    })
  })

  it('of several sets are their mean, however large each is', () => {
    const all = meanOf([scoresOf(asked([1])), scoresOf(asked([2, null, null]))])
    expect(all).toMatchObject({ n: 4, r1: 0.5, r3: (1 + 1 / 3) / 2 })
  })
})

describe('an interval', () => {
  it('holds the mean, is the same each time and gets narrower with more queries', () => {
    const some = Array.from({ length: 50 }, (_, index) => (index % 5 === 0 ? 0 : 1))
    const many = Array.from({ length: 20 }, () => some).flat()
    const { low, high } = intervalOf([some])
    expect(low).toBeLessThan(0.8)
    expect(high).toBeGreaterThan(0.8)
    // ± 1.96 √(p (1 − p) / n) = 0.11
    expect(high - low).toBeGreaterThan(0.17)
    expect(high - low).toBeLessThan(0.28)
    expect(intervalOf([some])).toEqual({ low, high })
    const narrow = intervalOf([many])
    expect(narrow.high - narrow.low).toBeLessThan((high - low) / 3)
  })

  it('of nothing is nothing', () => {
    expect(intervalOf([])).toEqual({ low: 0, high: 0 })
  })
})
