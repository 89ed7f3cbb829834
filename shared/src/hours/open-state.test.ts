import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openState } from './open-state.ts'
import { parisInstantOf } from './test-clock.ts'
import type { Closure, TimeRange, Week } from './week.ts'

const range = (from: string, to: string, byAppointment = false): TimeRange => ({
  ...{ from, to, byAppointment },
})
const OFFICE = [range('09:00', '12:00'), range('14:00', '17:00')]
/** Monday to Friday, morning and afternoon. */
const office: Week = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]
const everyDay = (...ranges: TimeRange[]): Week => Array.from({ length: 7 }, () => ranges)

const stateAt = (clock: string, week: Week | null = office, closures: Closure[] = []) =>
  openState({ week, closures, at: parisInstantOf(clock) })

describe('a place with ordinary hours', () => {
  it('is unknown when nobody gave any', () => {
    expect(stateAt('2026-11-23 10:00', null)).toEqual({ kind: 'unknown' })
    expect(stateAt('2026-11-23 10:00', everyDay())).toEqual({ kind: 'unknown' })
  })

  it.each([
    ['2026-11-23 09:00', '12:00', false],
    ['2026-11-23 11:29', '12:00', false],
    ['2026-11-23 11:30', '12:00', true],
    ['2026-11-23 11:59', '12:00', true],
    ['2026-11-23 14:00', '17:00', false],
  ])('at %s is open until %s (soon over: %s)', (clock, until, isClosingSoon) => {
    const open = { kind: 'open', until, isClosingSoon, byAppointment: false }
    expect(stateAt(clock)).toEqual(open)
  })

  it.each([
    ['2026-11-23 08:59', '2026-11-23', 0, '09:00'],
    ['2026-11-23 12:00', '2026-11-23', 0, '14:00'],
    ['2026-11-23 17:00', '2026-11-24', 1, '09:00'],
    ['2026-11-23 23:59', '2026-11-24', 1, '09:00'],
    ['2026-11-24 00:00', '2026-11-24', 0, '09:00'],
    ['2026-11-27 17:00', '2026-11-30', 3, '09:00'],
    ['2026-11-29 10:00', '2026-11-30', 1, '09:00'],
  ])('at %s is closed and opens on %s', (clock, day, daysAhead, time) => {
    const opens = { day, daysAhead, from: time, byAppointment: false }
    expect(stateAt(clock)).toMatchObject({ kind: 'closed', opens, closure: null })
  })

  it('says that one must have an appointment', () => {
    const week = everyDay(range('09:00', '12:00'), range('12:00', '18:00', true))
    expect(stateAt('2026-11-23 10:00', week)).toMatchObject({ until: '12:00' })
    expect(stateAt('2026-11-23 13:00', week)).toMatchObject({ until: '18:00', byAppointment: true })
  })
})

describe('a place open at night', () => {
  const night = everyDay(range('00:00', '08:00'), range('20:00', '24:00'))

  it('is open over midnight until the morning', () => {
    expect(stateAt('2026-11-23 23:50', night)).toMatchObject({
      until: '08:00',
      isClosingSoon: false,
    })
    expect(stateAt('2026-11-24 00:00', night)).toMatchObject({ until: '08:00' })
    expect(stateAt('2026-11-24 07:45', night)).toMatchObject({
      until: '08:00',
      isClosingSoon: true,
    })
    expect(stateAt('2026-11-24 08:00', night)).toMatchObject({ opens: { from: '20:00' } })
  })

  it('is open until midnight when the next day is closed', () => {
    const closures = [{ from: '2026-11-24', to: '2026-11-24', reason: null }]
    expect(stateAt('2026-11-23 23:50', night, closures)).toMatchObject({ until: '00:00' })
  })

  it('never closes when it is open day and night', () => {
    const always = everyDay(range('00:00', '24:00'))
    expect(stateAt('2026-11-23 23:50', always)).toMatchObject({ until: null, isClosingSoon: false })
  })
})

describe('a change of the clock', () => {
  const sundays: Week = [[], [], [], [], [], [], [range('01:00', '05:00')]]

  it('to summer time moves nothing on the clock of Paris', () => {
    // 29 March 2026: after 01:59 comes 03:00.
    const at = (iso: string) => openState({ week: sundays, closures: [], at: new Date(iso) })
    expect(at('2026-03-28T23:59:00Z')).toMatchObject({ kind: 'closed', opens: { from: '01:00' } })
    expect(at('2026-03-29T00:00:00Z')).toMatchObject({ kind: 'open' })
    expect(at('2026-03-29T02:59:00Z')).toMatchObject({ kind: 'open', until: '05:00' })
    expect(at('2026-03-29T03:00:00Z')).toMatchObject({ kind: 'closed' })
  })

  it('to winter time neither', () => {
    // 25 October 2026: 02:00 to 02:59 comes twice.
    const at = (iso: string) => openState({ week: sundays, closures: [], at: new Date(iso) })
    expect(at('2026-10-24T23:00:00Z')).toMatchObject({ kind: 'open' })
    expect(at('2026-10-25T03:59:00Z')).toMatchObject({ kind: 'open', until: '05:00' })
    expect(at('2026-10-25T04:00:00Z')).toMatchObject({ kind: 'closed' })
  })

  it('counts days, not hours, to the next opening', () => {
    const opens = { day: '2026-10-26', daysAhead: 2 }
    expect(stateAt('2026-10-24 00:10')).toMatchObject({ opens })
  })
})

describe('a public holiday', () => {
  it('is to be checked all day long', () => {
    const holiday = { kind: 'holiday', name: 'Noël' }
    expect(stateAt('2026-12-25 10:00')).toEqual(holiday)
    expect(stateAt('2026-12-25 00:00')).toEqual(holiday)
    expect(stateAt('2026-12-25 23:59')).toEqual(holiday)
  })

  it('changes nothing on a day that is closed anyway', () => {
    // 15 August 2026 is a Saturday.
    expect(stateAt('2026-08-15 10:00')).toMatchObject({ kind: 'closed', opens: { daysAhead: 2 } })
  })

  it('is not promised as the next opening', () => {
    expect(stateAt('2026-12-24 18:00')).toMatchObject({
      opens: { day: '2026-12-28', daysAhead: 4, from: '09:00' },
    })
  })
})

describe('an exceptional closure', () => {
  const summer = { from: '2026-12-24', to: '2027-01-03', reason: 'Congés' }

  it('closes from its first to its last day, holidays too', () => {
    for (const day of ['2026-12-24', '2026-12-25', '2027-01-03'])
      expect(stateAt(`${day} 10:00`, office, [summer]), day).toEqual({
        kind: 'closed',
        opens: expect.objectContaining({ day: '2027-01-04', from: '09:00' }) as unknown,
        closure: summer,
      })
    expect(stateAt('2026-12-23 10:00', office, [summer])).toMatchObject({ kind: 'open' })
    expect(stateAt('2027-01-04 10:00', office, [summer])).toMatchObject({ kind: 'open' })
  })

  it('is not the reason of an evening before it', () => {
    expect(stateAt('2026-12-23 18:00', office, [summer])).toMatchObject({
      opens: { day: '2027-01-04' },
      closure: null,
    })
  })

  it('of more than a year leaves nothing to announce', () => {
    const closed = { from: '2026-11-01', to: '2028-01-01', reason: null }
    expect(stateAt('2026-11-23 10:00', office, [closed])).toMatchObject({ opens: null })
  })
})

it('never contradicts itself: what it announces comes true', () => {
  const minute = fc.integer({ min: 0, max: 2 * 365 * 1440 })
  fc.assert(
    fc.property(minute, (minutes) => {
      const at = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000)
      const state = openState({ week: office, closures: [], at })
      if (state.kind !== 'closed' || state.opens === null) return
      const { day, from } = state.opens
      expect(stateAt(`${day} ${from}`)).toMatchObject({ kind: 'open' })
    }),
  )
})
