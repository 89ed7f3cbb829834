import { sortRanges, TIME, WEEKDAYS, type TimeRange, type Week } from '@infos-droits/shared/hours'

/** What a line of hours may name: a day, or several at once. */
export const DAY_CHOICES = ['monday-friday', 'monday-saturday', 'every-day', ...WEEKDAYS] as const
export type DayChoice = (typeof DAY_CHOICES)[number]

const SEVERAL: Partial<Record<DayChoice, number>> = {
  'monday-friday': 5,
  'monday-saturday': 6,
  'every-day': 7,
}

/** A line of hours as a form sends it: anything may be missing or wrong. */
export type StoredHours = {
  days?: readonly string[] | null
  from?: string | null
  to?: string | null
  byAppointment?: boolean | null
}

/** Places in the week (0: Monday) of the days that a line names, each once, in order. */
export const daysOf = (choices: readonly string[] | null | undefined): number[] =>
  WEEKDAYS.flatMap((weekday, day) => {
    const isNamed = (choices ?? []).some(
      (choice) => choice === weekday || day < (SEVERAL[choice as DayChoice] ?? 0),
    )
    return isNamed ? [day] : []
  })

/**
 * « 9h », « 9 h 30 », « 09:30 », « midi » → `HH:MM`; midnight is the beginning or the end of a day,
 * as `end` says. Null when it is not a time.
 */
export const readTime = (typed: unknown, end: 'from' | 'to'): string | null => {
  if (typeof typed !== 'string') return null
  const text = typed.trim().toLowerCase()
  const midnight = end === 'from' ? '00:00' : '24:00'
  if (text === 'minuit') return midnight
  if (text === 'midi') return '12:00'
  const found = /^(\d{1,2})\s*(?:h|:|\.|heures?)?\s*(\d{2})?$/.exec(text)
  const time = found === null ? '' : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
  if (!TIME.test(time)) return null
  return time === '00:00' || time === '24:00' ? midnight : time
}

/** What is kept of a typed time: `HH:MM`, or the text itself so that the validation can name it. */
export const keptTime =
  (end: 'from' | 'to') =>
  ({ value }: { value?: unknown }): unknown =>
    readTime(value, end) ?? value

/** The lines of hours → the ranges of each day; lines that cannot be read are left out. */
export const weekOf = (lines: readonly StoredHours[]): Week =>
  WEEKDAYS.map((_, day) =>
    sortRanges(
      lines.flatMap((line) => {
        const range = rangeOf(line)
        return range !== null && daysOf(line.days).includes(day) ? [range] : []
      }),
    ),
  )

const rangeOf = ({ from, to, byAppointment }: StoredHours): TimeRange | null => {
  const [start, end] = [readTime(from, 'from'), readTime(to, 'to')]
  if (start === null || end === null) return null
  return { from: start, to: end, byAppointment: byAppointment === true }
}
