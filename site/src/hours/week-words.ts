import { daysWords, groupDays, rangeWords, type Week } from '@infos-droits/shared/hours'
import { WEEKDAY_NAMES, WEEKDAYS, type TimeRange } from '@infos-droits/shared'
import { HOURS as fr } from './labels.fr.ts'

/** « de 14 h à 17 h, sur rendez-vous ». */
const oneRange = (range: TimeRange): string =>
  range.byAppointment ? `${rangeWords(range)}, ${fr.byAppointment}` : rangeWords(range)

/** A day of the week by name, and its hours one by one; none: closed. */
export type DayRow = { day: string; hours: string[] }

/** The seven days of a table of hours. */
export const weekRows = (week: Week): DayRow[] =>
  WEEKDAYS.map((weekday, at) => ({
    day: WEEKDAY_NAMES[weekday],
    hours: (week[at] ?? []).map(oneRange),
  }))

/** The same in few words, closed days left out: « du lundi au jeudi : de 9 h à 12 h et de 14 h à 17 h ». */
export const weekLines = (week: Week): string[] =>
  groupDays(week).flatMap(({ days, ranges }) =>
    ranges.length === 0 ? [] : [`${daysWords(days)}\u00A0: ${ranges.map(oneRange).join(' et ')}`],
  )

/** All that is known of when a place is open, in one text; null when nothing is. */
export const hoursText = ({
  week,
  hours,
}: {
  week: Week | null
  hours: string | null
}): string | null => {
  const parts = [...(week === null ? [] : weekLines(week)), ...(hours === null ? [] : [hours])]
  return parts.length === 0 ? null : parts.join('\u00A0; ')
}
