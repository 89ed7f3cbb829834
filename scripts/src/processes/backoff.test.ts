import { describe, expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'

describe('the pause before a process is started again', () => {
  it('doubles with each death, up to half a minute', () => {
    const pauses = [1, 2, 3, 4, 7, 50].map((deaths) => backoffMs({ deaths, livedMs: 100 }))
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000])
  })

  it('is short again after a minute of good health', () => {
    expect(backoffMs({ deaths: 9, livedMs: 60_000 })).toBe(500)
  })
})
