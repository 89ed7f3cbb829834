import { describe, expect, it } from 'vitest'
import { eventTimes, eventTurns, isKept } from './event-times.ts'

const at = (...turns: number[]) => turns.map((turn) => new Date(turn).toISOString())

describe('the times of an event', () => {
  it('are those of the form when it has hours', () => {
    const stored = { startsAt: '2026-12-03T13:00:00.000Z', endsAt: '2026-12-03T15:00:00.000Z' }
    expect(eventTimes(stored)).toEqual(stored)
    expect(eventTimes({ ...stored, endsAt: null })).toEqual({ ...stored, endsAt: null })
  })

  it('are whole days in Paris when it lasts all day, whatever hour the form kept', () => {
    const stored = { startsAt: '2026-10-24T22:30:00.000Z', isAllDay: true }
    expect(eventTimes(stored)).toEqual({
      startsAt: '2026-10-24T22:00:00.000Z',
      endsAt: '2026-10-25T23:00:00.000Z',
    })
    expect(eventTimes({ ...stored, endsAt: '2026-10-26T08:00:00.000Z' }).endsAt).toBe(
      '2026-10-26T23:00:00.000Z',
    )
  })

  it('say when it is over and when it leaves the site', () => {
    const stored = { startsAt: '2026-12-03T13:00:00.000Z', endsAt: '2026-12-03T15:00:00.000Z' }
    expect(at(...eventTurns(stored))).toEqual([
      '2026-12-03T15:00:00.000Z',
      '2027-01-02T15:00:00.000Z',
    ])
    expect(at(...eventTurns({ ...stored, endsAt: null }))[0]).toBe('2026-12-03T23:00:00.000Z')
    expect(isKept(stored, new Date('2027-01-02T15:00:00.000Z'))).toBe(true)
    expect(isKept(stored, new Date('2027-01-02T15:00:00.001Z'))).toBe(false)
  })
})
