import { timeWords, type OpenState, type Opening } from '@infos-droits/shared/hours'
import {
  ALWAYS,
  APPOINTMENT,
  CLOSED,
  DAYS,
  EXCEPTIONAL,
  holidayWords,
  onDay,
  OPEN,
  opensWords,
  SOON,
  TO_CHECK,
  untilWords,
} from './state-labels.fr.ts'

/** Two short lines: what it is, and what comes next. Empty when nothing can be said. */
export type StateWords = [now: string, next: string]

/** Days ahead from which a day is named with its date. */
const A_WEEK = 7

/** The state of a place in words. */
export const stateWords = (state: OpenState): StateWords => {
  switch (state.kind) {
    case 'unknown':
      return ['', '']
    case 'holiday':
      return [holidayWords(state.name), TO_CHECK]
    case 'closed':
      return [
        state.closure === null ? CLOSED : EXCEPTIONAL,
        state.opens === null ? '' : openingWords(state.opens),
      ]
    case 'open':
      return [
        state.byAppointment ? APPOINTMENT : state.isClosingSoon ? SOON : OPEN,
        state.until === null ? ALWAYS : untilWords(timeWords(state.until)),
      ]
  }
}

/** Far off and by appointment, the hour is left to the table: the line must be short. */
const openingWords = ({ day, daysAhead, from, byAppointment }: Opening): string =>
  opensWords(
    dayWords(day, daysAhead),
    daysAhead >= A_WEEK && byAppointment ? null : timeWords(from),
    byAppointment,
  )

const dayWords = (day: string, daysAhead: number): string => {
  const isNear = daysAhead < A_WEEK
  const words = new Date(day).toLocaleDateString('fr', {
    weekday: 'long',
    ...(isNear ? {} : { day: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  })
  return DAYS[daysAhead] ?? (isNear ? words : onDay(words))
}
