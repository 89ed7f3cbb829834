import { describe, expect, it } from 'vitest'
import { comparedWith, percentile } from './figure.ts'

describe('figures', () => {
  it('have percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile({ values, share: 0.5 })).toBe(50)
    expect(percentile({ values, share: 0.99 })).toBe(99)
    expect(percentile({ values: [7], share: 0.99 })).toBe(7)
    expect(percentile({ values: [], share: 0.5 })).toBeNaN()
  })

  it('compare with one another', () => {
    const cold = { name: 'cold', value: 20, unit: 's' } as const
    const warm = { name: 'warm', value: 5, unit: 's' } as const
    expect(comparedWith(cold, warm).ratio).toEqual({ of: 'cold', value: 0.25 })
  })
})
