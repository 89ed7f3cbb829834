import { holidayOn } from './holidays.ts'
import { addDays, minutesOf, parisClock, weekdayOf } from './paris.ts'
import type { Closure, TimeRange, Week } from './week.ts'

/** When a closed place opens: a day, how many days ahead it is, a time, and whether one must have an appointment. */
export type Opening = { day: string; daysAhead: number; time: string; byAppointment: boolean }

/** What can be said of a place at an instant. */
export type OpenState =
  /** Nobody gave its hours. */
  | { kind: 'unknown' }
  /** It would be open on such a day, which is a public holiday: to be checked. */
  | { kind: 'holiday'; name: string }
  /** Until `HH:MM` (`24:00`: midnight), today unless it is open over midnight; null: it never closes. */
  | { kind: 'open'; until: string | null; isClosingSoon: boolean; byAppointment: boolean }
  /** `opens` is null when it does not within a year; `closure`: the exceptional one of today. */
  | { kind: 'closed'; opens: Opening | null; closure: Closure | null }

/** Minutes before the end from which a place « closes soon ». */
const SOON = 30
/** Days ahead in which the next opening is looked for. */
const HORIZON = 366

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
  if (week === null || week.every((ranges) => ranges.length === 0)) return { kind: 'unknown' }
  const { day, time } = parisClock(at)
  const closure = closures.find((one) => one.from <= day && day <= one.to) ?? null
  const usual = week[weekdayOf(day)] ?? []
  const holiday = holidayOn(day)
  if (closure === null && holiday !== null && usual.length > 0)
    return { kind: 'holiday', name: holiday }
  const rangesOn = (some: string): TimeRange[] =>
    holidayOn(some) !== null || closures.some((one) => one.from <= some && some <= one.to)
      ? []
      : (week[weekdayOf(some)] ?? [])
  const range = rangesOn(day).find(({ from, to }) => from <= time && time < to)
  if (range !== undefined) {
    const { byAppointment } = range
    const end = endOf({ range, day, rangesOn })
    if (end === null) return { kind: 'open', until: null, isClosingSoon: false, byAppointment }
    const left = minutesOf(end.until) + end.days * 1440 - minutesOf(time)
    return { kind: 'open', until: end.until, isClosingSoon: left <= SOON, byAppointment }
  }
  return { kind: 'closed', opens: nextOpening({ day, time, rangesOn }), closure }
}

type RangesOn = (day: string) => TimeRange[]

/** When a range ends, with those that follow it without a gap, over midnight too; null: never. */
const endOf = ({
  range,
  day,
  rangesOn,
}: {
  range: TimeRange
  day: string
  rangesOn: RangesOn
}): { until: string; days: number } | null => {
  let until = range.to
  let days = 0
  while (days < 7) {
    const isMidnight = until === '24:00'
    const from = isMidnight ? '00:00' : until
    const next = rangesOn(addDays(day, isMidnight ? days + 1 : days)).find(
      (one) => one.from === from && one.byAppointment === range.byAppointment,
    )
    if (next === undefined) return { until, days }
    if (isMidnight) days += 1
    until = next.to
  }
  return null
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
    if (range !== undefined)
      return { day: some, daysAhead, time: range.from, byAppointment: range.byAppointment }
  }
  return null
}
