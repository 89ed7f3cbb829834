import { parisClock } from '@infos-droits/shared/hours'
import { parisInstant } from '../../paris-time.ts'
import { isWorkingDay } from '../deadlines.ts'

/** When the working day of partners begins. */
const MORNING = '07:30'

/**
 * The instant this working day's mail is about what came before, or null before it and on days off
 * (Saturday, Sunday, public holidays); Paris time.
 */
export const digestInstant = (now: Date): string | null => {
  const { day, time } = parisClock(now)
  return !isWorkingDay(day) || time < MORNING ? null : parisInstant(`${day}T${MORNING}`)
}
