import type { Event } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { agendaOf, byMonth, isPast, placeOf, whereOf } from './events.ts'

const [first] = fixtureSnapshot().events
if (first === undefined) throw new Error('no event')
const event = (changes: Partial<Event>): Event => ({ ...first, ...changes })
const asOf = '2026-11-21T09:30:00.000Z'

describe('isPast', () => {
  it('keeps an event until its end, and one without an end until its day is over in Paris', () => {
    const past = (startsAt: string, endsAt: string | null) => isPast({ asOf }, { startsAt, endsAt })
    expect(past('2026-11-21T08:00:00Z', '2026-11-21T09:30:00Z')).toBe(true)
    expect(past('2026-11-21T08:00:00Z', '2026-11-21T09:31:00Z')).toBe(false)
    expect(past('2026-11-20T23:00:00Z', null)).toBe(false)
    expect(past('2026-11-20T22:59:00Z', null)).toBe(true)
  })
})

describe('agendaOf', () => {
  it('tells what is to come from what is over, and lists ten of the latter, newest first', () => {
    const over = Array.from({ length: 12 }, (_, day) =>
      event({ slug: `jour-${String(day + 1)}`, startsAt: dayOf(day + 1), endsAt: null }),
    )
    const { upcoming, past } = agendaOf({ events: [...over, first], asOf })
    expect(upcoming).toEqual([first])
    expect(past).toHaveLength(10)
    expect(past[0]?.slug).toBe('jour-12')
  })
})

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`

it('groups by the month in Paris', () => {
  const events = [
    event({ startsAt: '2026-11-30T22:00:00Z' }),
    event({ startsAt: '2026-11-30T23:00:00Z' }),
    event({ startsAt: '2026-12-24T23:00:00Z' }),
  ]
  expect(byMonth(events).map(({ id, title, events }) => [id, title, events.length])).toEqual([
    ['2026-11', 'Novembre 2026', 1],
    ['2026-12', 'Décembre 2026', 2],
  ])
})

describe('places', () => {
  const hall = { name: 'Salle', street: null, postalCode: '78000', city: 'Versailles' }

  it('leave out what nobody said', () => {
    expect(placeOf({ place: hall })).toBe('Salle, 78000 Versailles')
    expect(placeOf({ place: { ...hall, postalCode: null, city: null } })).toBe('Salle')
    expect(placeOf({ place: null })).toBeNull()
  })

  it('say when one can join on line too', () => {
    expect(whereOf({ place: hall, mode: 'both' })).toBe('Salle, 78000 Versailles, et en ligne')
    expect(whereOf({ place: hall, mode: 'onsite' })).toBe('Salle, 78000 Versailles')
    expect(whereOf({ place: hall, mode: 'remote' })).toBe('En ligne')
    expect(whereOf({ place: null, mode: 'both' })).toBe('Sur place et en ligne')
  })
})
