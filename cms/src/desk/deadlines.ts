import type { RubricSlug } from '@infos-droits/shared'
import { addDays, holidayOn, parisClock, weekdayOf } from '@infos-droits/shared/hours'
import { parisInstant } from '../paris-time.ts'
import type { Setting } from '../payload-types.ts'

/** States in which the person has no answer yet and somebody of the team has to do something. */
export const OPEN_STATES = [
  'with_lead',
  'with_partner',
  'to_validate',
  'to_hand_over',
  'undeliverable',
] as const

/** True from Monday to Friday, public holidays left out; of a day in Paris, `AAAA-MM-JJ`. */
export const isWorkingDay = (day: string): boolean => weekdayOf(day) < 5 && holidayOn(day) === null

/** The working day so many of them after a day, before it when negative. */
const workingDayFrom = (day: string, days: number): string => {
  const step = Math.sign(days)
  let at = day
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/**
 * The instant so many working days after another one, before it when negative: at the same time on a
 * clock in Paris, whichever of the two is summer time.
 */
export const addWorkingDays = (from: Date, days: number): Date => {
  const { day } = parisClock(from)
  const time = from.toLocaleTimeString('sv', { timeZone: 'Europe/Paris' })
  const at = parisInstant(`${workingDayFrom(day, days)}T${time}.000`)
  return new Date(Date.parse(at) + from.getUTCMilliseconds())
}

/** How many working days begin after the day of `from` until that of `to`, both in Paris; 0 when it is past. */
export const workingDaysBetween = (from: Date, to: Date): number => {
  const last = parisClock(to).day
  let days = 0
  for (let at = addDays(parisClock(from).day, 1); at <= last; at = addDays(at, 1))
    if (isWorkingDay(at)) days += 1
  return days
}

/** Working days in which a question of a rubric is to be answered: its own, else those of all. */
export const answerDaysOf = ({
  settings: { answerDays, rubricDays },
  rubric,
}: {
  settings: Pick<Setting, 'answerDays' | 'rubricDays'>
  rubric: RubricSlug | 'unknown' | null | undefined
}): number => (rubric && rubric !== 'unknown' ? rubricDays?.[rubric] : undefined) ?? answerDays

/** True when the deadline has passed and the person still waits. */
export const isLate = ({
  dueAt,
  state,
  now,
}: {
  dueAt: string
  state: string
  now: Date
}): boolean => Date.parse(dueAt) < now.getTime() && !['answered', 'closed'].includes(state)
