import { dayOf } from '@infos-droits/shared/days'

/** What the editors type is Paris time, what is stored is UTC. */

const TIME_ZONE = 'Europe/Paris'

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })

/** An instant → the day it is in Paris, `AAAA-MM-JJ`. */
export const parisDay = (iso: string | null | undefined): string | null =>
  iso ? dayOf(new Date(iso)) : null

/** Milliseconds that Paris is ahead of UTC at an instant. */
const offsetAt = (instant: number): number => {
  const hour = /GMT\+(\d{2}):/.exec(OFFSET.format(instant))?.[1] ?? '0'
  return Number(hour) * 3_600_000
}

/** An instant → what a clock in Paris says then, `AAAA-MM-JJTHH:MM`. */
export const parisLocal = (iso: string): string => {
  const instant = Date.parse(iso)
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 16)
}

/** `AAAA-MM-JJTHH:MM` on a clock in Paris → the instant, UTC. */
export const parisInstant = (local: string): string => {
  const asUtc = Date.parse(`${local}Z`)
  const near = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(near)).toISOString()
}

/** `AAAA-MM-JJ` → midnight in Paris with which it begins, UTC. */
export const parisMidnight = (day: string): string => parisInstant(`${day}T00:00`)

/** `AAAA-MM-JJ` → the day after it. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10)

/** `AAAA-MM-JJ` as it is stored: its noon UTC, the same day in Paris all the year round. */
export const storedDay = (day: string): string => `${day}T12:00:00.000Z`
