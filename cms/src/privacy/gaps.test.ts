import { describe, expect, it } from 'vitest'
import { joinGaps } from './gaps.ts'

const isRestored = false

describe('gaps of the access log', () => {
  it('are one where they overlap, told by the first line that tells', () => {
    const seen = [0, 1, 2, 3].map((more) => ({
      ...{ from: 12 + more, to: 20 + more, isRestored },
      toldBy: 12 + more,
      knownBy: null,
    }))
    expect(joinGaps(seen)).toEqual([{ from: 12, to: 23, isRestored, toldBy: 12, knownBy: null }])
    const open = [5, 9].map((to) => ({ from: null, to, isRestored, toldBy: to + 1, knownBy: null }))
    expect(joinGaps(open)).toEqual([{ from: null, to: 9, isRestored, toldBy: 6, knownBy: null }])
  })

  it('stay apart where others stand between them, where only a restoration explains one, and where one is known', () => {
    const gaps = [
      { from: 2, to: 4, isRestored, toldBy: 2, knownBy: null },
      { from: 8, to: 9, isRestored, toldBy: 8, knownBy: null },
      { from: 8, to: 12, isRestored: true, toldBy: 9, knownBy: null },
      { from: 10, to: 12, isRestored, toldBy: 14, knownBy: 13 },
    ]
    expect(joinGaps(gaps)).toEqual(gaps)
  })
})
