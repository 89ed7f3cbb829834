import { describe, expect, it } from 'vitest'
import { dayAfter, parisDay, parisInstant, parisMidnight, storedDay } from './paris-time.ts'

describe('Paris time', () => {
  it('gives the day it is in Paris, on both sides of midnight and of summer', () => {
    expect(parisDay('2026-11-22T12:00:00.000Z')).toBe('2026-11-22')
    expect(parisDay('2026-07-14T22:30:00.000Z')).toBe('2026-07-15')
    expect(parisDay(null)).toBeNull()
  })

  it.each([
    ['2026-12-03T14:00', '2026-12-03T13:00:00.000Z'],
    ['2026-07-03T14:00', '2026-07-03T12:00:00.000Z'],
    // The clocks change at 2 a.m. on 29 March and at 3 a.m. on 25 October.
    ['2026-03-29T00:30', '2026-03-28T23:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T22:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ])('turns %s into an instant', (local, instant) => {
    expect(parisInstant(local)).toBe(instant)
  })

  it('begins a day at midnight in Paris, and knows the next one', () => {
    expect(parisMidnight('2026-10-26')).toBe('2026-10-25T23:00:00.000Z')
    expect([dayAfter('2026-12-31'), dayAfter('2028-02-28')]).toEqual(['2027-01-01', '2028-02-29'])
    expect(parisDay(storedDay('2026-12-05'))).toBe('2026-12-05')
  })
})
