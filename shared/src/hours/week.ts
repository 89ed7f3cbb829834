/** Days of a week as it is kept, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Hours on a clock in Paris, `HH:MM`; `to` may be `24:00`, the midnight with which the day ends. */
export type TimeRange = { from: string; to: string; byAppointment: boolean }

/** Ranges of Monday, Tuesday… Sunday, each in order and apart from the next; none: closed. */
export type Week = TimeRange[][]

/** Closed from a day to another, both counted, `AAAA-MM-JJ`, whatever the week says. */
export type Closure = { from: string; to: string; reason: string | null }

/** `HH:MM` or `24:00`. */
export const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** The first range of a day that ends before it begins, null when none does. */
export const backwardRange = (ranges: readonly TimeRange[]): TimeRange | null =>
  ranges.find(({ from, to }) => from >= to) ?? null

/** Two ranges of a day of which the second begins before the first ends, null when none do. */
export const overlappingRanges = (ranges: readonly TimeRange[]): [TimeRange, TimeRange] | null => {
  const sorted = sortRanges(ranges)
  for (const [at, range] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next !== undefined && next.from < range.to) return [range, next]
  }
  return null
}

/** Ranges of a day from the morning on. */
export const sortRanges = (ranges: readonly TimeRange[]): TimeRange[] =>
  [...ranges].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
