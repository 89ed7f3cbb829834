import type { Where } from 'payload'
import { dayAfter, parisDay, parisMidnight } from '../../paris-time.ts'

/** When an event is, as the form keeps it: on whole days, any hour of the first and of the last one. */
export type StoredTimes = {
  startsAt: string
  endsAt?: string | null | undefined
  isAllDay?: boolean | null | undefined
}

/** Days after its end that an event stays on the site. */
const KEPT_DAYS = 30
const DAY = 86_400_000

const afterDayOf = (iso: string): string => parisMidnight(dayAfter(parisDay(iso) ?? ''))

/** When it begins and ends as the site is told: whole days from midnight to the midnight after the last one. */
export const eventTimes = ({ startsAt, endsAt, isAllDay }: StoredTimes) =>
  isAllDay === true
    ? {
        startsAt: parisMidnight(parisDay(startsAt) ?? ''),
        endsAt: afterDayOf(endsAt ? endsAt : startsAt),
      }
    : { startsAt, endsAt: endsAt ? endsAt : null }

/** The instant at which it is over: when nobody said, with the day on which it begins. */
const overAt = (stored: StoredTimes): number => {
  const { startsAt, endsAt } = eventTimes(stored)
  return Date.parse(endsAt ?? afterDayOf(startsAt))
}

/** The instants (milliseconds) at which the site shows it otherwise: it is over; it leaves. */
export const eventTurns = (stored: StoredTimes): [over: number, left: number] => {
  const over = overAt(stored)
  return [over, over + KEPT_DAYS * DAY]
}

/** True while it is still on the site. */
export const isKept = (stored: StoredTimes, asOf: Date): boolean =>
  asOf.getTime() <= eventTurns(stored)[1]

/**
 * Finds the events that may have been on the site at an instant (milliseconds) or may come to it: a
 * little more than those, for what is compared is what the form keeps.
 */
export const maybeKeptAt = (instant: number): Where => {
  const recent = { greater_than: new Date(instant - (KEPT_DAYS + 3) * DAY).toISOString() }
  return { or: [{ startsAt: recent }, { endsAt: recent }] }
}
