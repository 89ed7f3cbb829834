import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../deadlines.ts'
import { CLOCK_EVENTS, TICKET_STATES } from '../workflow.ts'
import { partnerReminders } from './partner-reminders.ts'
import { remindersDue, type Waiting } from './reminders.ts'
import { weekOf } from './weekly.ts'

const at = (iso: string) => new Date(iso)
const all = { canRemindPartner: true, canTellPerson: true, escalationDays: 2 }

/** Asked on Monday 23 November 2026, promised before Monday 30. */
const ticket = (more: Partial<Waiting> = {}): Waiting => ({
  state: 'with_partner',
  receivedAt: '2026-11-23T09:00:00.000Z',
  dueAt: '2026-11-30T09:00:00.000Z',
  history: [{ at: '2026-11-23T09:00:00.000Z', event: 'route' }],
  ...more,
})

/** Plays the clock hour by hour; each reminder is written in the history, as the worker does. */
const play = (start: Waiting, hours: number, from = at(start.receivedAt)) => {
  const sent: string[] = []
  let current = start
  for (let hour = 0; hour <= hours; hour += 1) {
    const now = new Date(from.getTime() + hour * 3_600_000)
    for (const event of remindersDue({ ticket: current, now, ...all })) {
      const told =
        event === 'person_told_delay' ? { delayedUntil: addWorkingDays(now, 5).toISOString() } : {}
      const history = [...(current.history ?? []), { at: now.toISOString(), event }]
      current = { ...current, ...told, history }
      sent.push(`${now.toISOString().slice(0, 13)} ${event}`)
    }
  }
  return sent
}

describe('reminders', () => {
  it('go to the partner at half time and a working day before, to the lead and the person after', () => {
    expect(play(ticket(), 24 * 14)).toEqual([
      '2026-11-25T09 partner_reminded',
      '2026-11-27T09 partner_reminded',
      '2026-11-30T10 lead_reminded',
      '2026-11-30T10 person_told_delay',
      '2026-12-02T10 lead_reminded',
      '2026-12-04T10 lead_reminded',
    ])
  })

  it('tell the person again when the date they were told of has gone by as well', () => {
    const told = (until: string) =>
      ticket({ state: 'to_validate', delayedUntil: until, dueAt: '2026-11-30T09:00:00.000Z' })
    const due = (until: string, now: string) =>
      remindersDue({ ticket: told(until), now: at(now), ...all }).filter(
        (event) => event === 'person_told_delay',
      )
    expect(due('2026-12-07T09:00:00.000Z', '2026-12-07T08:00:00Z')).toEqual([])
    expect(due('2026-12-07T09:00:00.000Z', '2026-12-07T10:00:00Z')).toEqual(['person_told_delay'])
    expect(due('2026-12-14T09:00:00.000Z', '2026-12-07T11:00:00Z')).toEqual([])
  })

  it('are as many after the worker stood still for a week: one of each, not all that were missed', () => {
    expect(play(ticket(), 0, at('2026-12-08T09:00:00Z'))).toEqual([
      '2026-12-08T09 lead_reminded',
      '2026-12-08T09 person_told_delay',
    ])
    expect(play(ticket(), 0, at('2026-11-28T09:00:00Z'))).toHaveLength(1)
  })

  it('begin anew for a partner who is asked later, and are left out when there is no time for them', () => {
    const history = [
      { at: '2026-11-23T09:00:00.000Z', event: 'route' as const },
      { at: '2026-11-25T09:00:00.000Z', event: 'partner_reminded' as const },
      { at: '2026-11-26T10:00:00.000Z', event: 'route' as const },
    ]
    expect(play(ticket({ history }), 24 * 2, at('2026-11-26T10:00:00Z'))).toEqual([
      '2026-11-27T09 partner_reminded',
    ])
    const late = [{ at: '2026-11-27T10:00:00.000Z', event: 'route' as const }]
    expect(play(ticket({ history: late }), 24 * 2, at('2026-11-27T10:00:00Z'))).toEqual([])
  })

  it('go to nobody once it is answered, closed, on its way, or with the lead in time', () => {
    for (const state of ['answered', 'closed', 'sending'] as const)
      expect(play(ticket({ state }), 24 * 20)).toEqual([])
    expect(play(ticket({ state: 'with_lead' }), 24 * 6)).toEqual([])
  })

  it('go to no partner who is away, and after its return only if it is not too late', () => {
    const now = at('2026-11-26T09:00:00Z')
    const away = { ...all, canRemindPartner: false }
    expect(remindersDue({ ticket: ticket(), now, ...away })).toEqual([])
    expect(remindersDue({ ticket: ticket(), now, ...all })).toEqual(['partner_reminded'])
  })

  it('tell the person once of each promise: again after a new one', () => {
    const told = ticket({ delayedUntil: '2026-12-07T09:00:00.000Z' })
    const now = at('2026-12-04T09:00:00Z')
    expect(remindersDue({ ticket: told, now, ...all })).toEqual(['lead_reminded'])
    const again = ticket({
      state: 'with_lead',
      history: [
        { at: '2026-12-01T09:00:00.000Z', event: 'lead_reminded' },
        { at: '2026-12-02T09:00:00.000Z', event: 'reopen' },
      ],
    })
    expect(remindersDue({ ticket: again, now: at('2026-12-02T10:00:00Z'), ...all })).toEqual([
      'lead_reminded',
      'person_told_delay',
    ])
  })

  it('do not count against the partner what the person took to give a detail', () => {
    const asked = [
      { at: '2026-11-23T09:00:00.000Z', event: 'route' as const },
      { at: '2026-11-23T10:00:00.000Z', event: 'send_detail' as const },
    ]
    const waiting = ticket({ history: asked, waitsSince: '2026-11-23T10:00:00.000Z' })
    expect(play(waiting, 24 * 6)).toEqual([])
    const heard = { at: '2026-11-25T10:00:00.000Z', event: 'message_received' as const }
    const dueAt = '2026-12-02T09:00:00.000Z'
    const from = at('2026-11-25T10:00:00Z')
    // Seven working days, two of them lost: half of five comes two days after the person wrote.
    expect(play(ticket({ history: [...asked, heard], dueAt }), 24 * 6, from)).toEqual([
      '2026-11-27T09 partner_reminded',
      '2026-12-01T09 partner_reminded',
    ])
    const late = { at: '2026-11-27T12:00:00.000Z', event: 'note_detail' as const }
    expect(play(ticket({ history: [...asked, late] }), 24 * 2, at(late.at))).toEqual([])
  })

  it('are never two of the same at once, whatever the history', () => {
    const histories = fc.array(
      fc.record({
        at: fc.date({ min: at('2026-11-20'), max: at('2026-12-20'), noInvalidDate: true }),
        event: fc.constantFrom(...CLOCK_EVENTS, 'route' as const, 'reopen' as const),
      }),
      { maxLength: 12 },
    )
    const nows = fc.date({ min: at('2026-11-20'), max: at('2026-12-20'), noInvalidDate: true })
    fc.assert(
      fc.property(histories, fc.constantFrom(...TICKET_STATES), nows, (entries, state, now) => {
        const history = entries.map((entry) => ({ ...entry, at: entry.at.toISOString() }))
        const one = ticket({ state, history })
        const due = remindersDue({ ticket: one, now, ...all })
        const done = {
          ...one,
          delayedUntil: now.toISOString(),
          history: [...history, ...due.map((event) => ({ event, at: now.toISOString() }))],
        }
        expect(remindersDue({ ticket: done, now, ...all })).toEqual([])
      }),
    )
  })

  it('of a partner lie between the question and its deadline, in order', () => {
    const days = fc.integer({ min: 0, max: 60 })
    const from = fc.date({ min: at('2025-01-01'), max: at('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(from, days, (askedAt, amount) => {
        const dueAt = addWorkingDays(askedAt, amount)
        const { half, dayBefore } = partnerReminders({ askedAt, dueAt })
        const order = [askedAt, half, dayBefore, dueAt].filter((one) => one !== null)
        for (const [index, one] of order.slice(1).entries())
          if (amount > 0) expect(one.getTime()).toBeGreaterThan(order[index]?.getTime() ?? 0)
        if (half !== null) expect(dayBefore).not.toBeNull()
      }),
    )
  })
})

it('a week begins on Monday at eight in Paris', () => {
  expect(weekOf(at('2026-11-23T06:59:00Z'))).toBe('2026-11-16')
  expect(weekOf(at('2026-11-23T07:00:00Z'))).toBe('2026-11-23')
  expect(weekOf(at('2026-11-29T22:59:00Z'))).toBe('2026-11-23')
})
