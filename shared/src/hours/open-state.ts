import { holidayOn } from './holidays.ts'
import { addDays, minutesOf, parisClock, weekdayOf } from './paris.ts'
import type { Closure, TimeRange, Week } from './week.ts'

/** The hours at which a closed place opens, their day, and how many days ahead it is. */
export type Opening = TimeRange & { day: string; daysAhead: number }

/** What can be said of a place at an instant. */
export type OpenState =
  /** Nobody gave its hours. */
  | { kind: 'unknown' }
  /** It would be open on such a day, which is a public holiday: to be checked. */
  | { kind: 'holiday'; name: string }
  /** Until `HH:MM` (`00:00`: midnight), the first of them to come; null: it never closes. */
  | { kind: 'open'; until: string | null; isClosingSoon: boolean; byAppointment: boolean }
  /** `opens` is null when it does not within a year; `closure`: the exceptional one of today. */
  | { kind: 'closed'; opens: Opening | null; closure: Closure | null }

/** Minutes before the end from which a place « closes soon ». */
const SOON = 30
/** Days ahead in which the next opening is looked for. */
const HORIZON = 366
/** Open without a gap for so many days: it never closes. */
const A_WEEK = 7

/**
 * Whether a place is open at an instant, until when, and when it opens again, on the clock of Paris.
 * Days that are public holidays are not promised as openings: only the place knows.
 */
export const openState = ({
  week,
  closures,
  at,
}: {
  week: Week | null
  closures: readonly Closure[]
  at: Date
}): OpenState => {
  if (week === null || week.flat().length === 0) return { kind: 'unknown' }
  const { day, time } = parisClock(at)
  const usual = (some: string): TimeRange[] => week[weekdayOf(some)] ?? []
  const closureOn = (some: string): Closure | null =>
    closures.find(({ from, to }) => from <= some && some <= to) ?? null
  const closure = closureOn(day)
  const holiday = holidayOn(day)
  if (closure === null && holiday !== null && usual(day).length > 0)
    return { kind: 'holiday', name: holiday }
  const rangesOn = (some: string): TimeRange[] =>
    (holidayOn(some) ?? closureOn(some)) === null ? usual(some) : []
  const range = rangesOn(day).find(({ from, to }) => from <= time && time < to)
  if (range !== undefined) {
    const { byAppointment } = range
    const end = endOf({ range, day, rangesOn })
    const left = end.ahead * 1440 + minutesOf(end.until) - minutesOf(time)
    const until = end.ahead < A_WEEK ? end.until : null
    return { kind: 'open', until, isClosingSoon: left <= SOON, byAppointment }
  }
  return { kind: 'closed', opens: nextOpening({ day, time, rangesOn }), closure }
}

type RangesOn = (day: string) => TimeRange[]

/** When a range ends, with those that follow it without a gap, over midnights too, and days ahead. */
const endOf = ({
  range: { to, byAppointment },
  day,
  rangesOn,
}: {
  range: TimeRange
  day: string
  rangesOn: RangesOn
}): { until: string; ahead: number } => {
  let until = to
  let ahead = 0
  while (ahead < A_WEEK) {
    if (until === '24:00') {
      until = '00:00'
      ahead += 1
    }
    const next = rangesOn(addDays(day, ahead)).find(
      (one) => one.from === until && one.byAppointment === byAppointment,
    )
    if (next === undefined) break
    until = next.to
  }
  return { until, ahead }
}

const nextOpening = ({
  day,
  time,
  rangesOn,
}: {
  day: string
  time: string
  rangesOn: RangesOn
}): Opening | null => {
  for (let daysAhead = 0; daysAhead <= HORIZON; daysAhead += 1) {
    const some = addDays(day, daysAhead)
    const range = rangesOn(some).find(({ from }) => daysAhead > 0 || from > time)
    if (range !== undefined) return { ...range, day: some, daysAhead }
  }
  return null
}
