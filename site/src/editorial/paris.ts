import { dayOf } from '@infos-droits/shared/days'

const TIME_ZONE = 'Europe/Paris'

const parts = new Intl.DateTimeFormat('fr-FR', {
  timeZone: TIME_ZONE,
  ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
})
const shortMonth = new Intl.DateTimeFormat('fr-FR', { timeZone: TIME_ZONE, month: 'short' })

/** An instant as clocks and calendars show it in Paris, in French words. */
export type ParisMoment = {
  /** `AAAA-MM-JJ`. */
  iso: string
  /** « jeudi ». */
  weekday: string
  /** « 1er », « 2 ». */
  day: string
  /** « décembre ». */
  month: string
  /** « déc. ». */
  shortMonth: string
  year: string
  /** « 14 h », « 14 h 30 ». */
  time: string
}

/** An instant (ISO 8601) or a date → what it is in Paris. */
export const inParis = (iso: string | number): ParisMoment => {
  const date = new Date(iso)
  const found = Object.fromEntries(
    parts.formatToParts(date).map(({ type, value }) => [type, value]),
  )
  const minutes = found['minute'] === '00' ? '' : `\u00A0${found['minute'] ?? ''}`
  return {
    iso: dayOf(date),
    weekday: found['weekday'] ?? '',
    day: found['day'] === '1' ? '1er' : (found['day'] ?? ''),
    month: found['month'] ?? '',
    shortMonth: shortMonth.format(date),
    year: found['year'] ?? '',
    time: `${String(Number(found['hour']))}\u00A0h${minutes}`,
  }
}
