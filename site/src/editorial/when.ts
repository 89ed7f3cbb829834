import type { Event } from '@infos-droits/shared'
import { capitalised } from './capitalised.ts'
import { inParis, type ParisMoment } from './paris.ts'

type Times = Pick<Event, 'startsAt' | 'endsAt' | 'isAllDay'>

/**
 * When an event takes place, in Paris: « jeudi 3 décembre 2026, de 14 h à 16 h », « du lundi 5 au
 * mercredi 7 octobre 2026 », « mardi 1er juin 2027, toute la journée ».
 */
export const whenOf = (event: Times): string => {
  const start = inParis(event.startsAt)
  if (event.isAllDay) {
    const last = lastDay(event)
    return last.iso === start.iso
      ? `${fullDay(start)}, toute la journée`
      : `du ${dayBefore({ start, last })} au ${fullDay(last)}`
  }
  if (event.endsAt === null || !endsLater(event)) return `${fullDay(start)}, à\u00A0${start.time}`
  const end = inParis(event.endsAt)
  // Midnight ends the evening before.
  const last = lastDay(event)
  const endTime = last.iso === end.iso ? end.time : 'minuit'
  return last.iso === start.iso
    ? `${fullDay(start)}, de\u00A0${start.time} à\u00A0${endTime}`
    : `du ${fullDay(start)} à\u00A0${start.time} au ${fullDay(last)} à\u00A0${endTime}`
}

/** The same at the beginning of a sentence. */
export const whenSentence = (event: Times): string => capitalised(whenOf(event))

const endsLater = ({ startsAt, endsAt }: Times): boolean =>
  endsAt !== null && Date.parse(endsAt) > Date.parse(startsAt)

/** The day on which an event is still going on last. */
const lastDay = (event: Times): ParisMoment =>
  inParis(endsLater(event) ? Date.parse(event.endsAt ?? '') - 1 : event.startsAt)

const fullDay = ({ weekday, day, month, year }: ParisMoment): string =>
  `${weekday} ${day}\u00A0${month} ${year}`

/** The first day without the month and year that it has in common with the last. */
const dayBefore = ({ start, last }: { start: ParisMoment; last: ParisMoment }): string => {
  if (start.year !== last.year) return fullDay(start)
  const day = `${start.weekday} ${start.day}`
  return start.month === last.month ? day : `${day}\u00A0${start.month}`
}
