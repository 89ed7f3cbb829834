import { expect, it } from 'vitest'
import { closureDays, closureTurns } from './closure-times.ts'

const winter = { from: '2026-12-24T11:00:00.000Z', to: '2027-01-01T11:00:00.000Z' }

it('a closure is over at the midnight in Paris after its last day', () => {
  expect(closureDays(winter)).toEqual({ from: '2026-12-24', to: '2027-01-01' })
  expect(closureTurns([winter])).toEqual([Date.parse('2027-01-01T23:00:00.000Z')])
})

it('a closure without a last day lasts one day, in summer time too', () => {
  const day = { from: '2026-07-14T10:00:00.000Z', to: null }
  expect(closureDays(day)).toEqual({ from: '2026-07-14', to: '2026-07-14' })
  expect(closureTurns([day])).toEqual([Date.parse('2026-07-14T22:00:00.000Z')])
})
