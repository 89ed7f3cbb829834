import { parisInstant, parisLocal } from '../paris-time.ts'

/**
 * Payload’s calendar reads and shows the clock of the browser. An instant → the one at which that clock says what
 * it is in Paris.
 */
export const shownInParis = (iso: string): string => new Date(parisLocal(iso)).toISOString()

/** What was picked on the clock of the browser → the instant at which it is that time in Paris. */
export const pickedInParis = (date: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return parisInstant(`${day}T${two(date.getHours())}:${two(date.getMinutes())}`)
}
