import { formatDate, formatDateTime, formatTime, type GoneBack } from '@infos-droits/shared'
import { PANEL as fr } from '../labels.fr.ts'

/** Whether an instant (ISO 8601) is of the day of `now` in Paris. */
export const isToday = (instant: string, now: Date): boolean =>
  formatDate(instant) === formatDate(now.toISOString())

/** « de 14:02 » or « du 1er novembre 2026 à 14:02 », and when going back to it was asked for. */
export const goneBackTimes = (
  { madeAt, askedAt }: Pick<GoneBack, 'madeAt' | 'askedAt'>,
  now: Date,
): [version: string, asked: string] => [
  isToday(madeAt, now) ? fr.ofToday(formatTime(madeAt)) : fr.ofDay(formatDateTime(madeAt)),
  isToday(askedAt, now) ? fr.atToday(formatTime(askedAt)) : fr.onDay(formatDateTime(askedAt)),
]
