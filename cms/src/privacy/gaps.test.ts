import { describe, expect, it } from 'vitest'
import { joinGaps } from './gaps.ts'

const isRestored = false

describe('gaps of the access log', () => {
  it('are one where they overlap, told by the first line that tells', () => {
    const seen = [0, 1, 2, 3].map((more) => ({
      ...{ from: 12 + more, to: 20 + more, isRestored },
      toldBy: 12 + more,
    }))
    expect(joinGaps(seen)).toEqual([{ from: 12, to: 23, isRestored, toldBy: 12 }])
    const open = [5, 9].map((to) => ({ from: null, to, isRestored, toldBy: to + 1 }))
    expect(joinGaps(open)).toEqual([{ from: null, to: 9, isRestored, toldBy: 6 }])
  })

  it('stay apart where others stand between them, and where only a restoration explains one', () => {
    const gaps = [
      { from: 2, to: 4, isRestored, toldBy: 2 },
      { from: 8, to: 9, isRestored, toldBy: 8 },
      { from: 8, to: 12, isRestored: true, toldBy: 9 },
    ]
    expect(joinGaps(gaps)).toEqual(gaps)
  })
})
