import { parisInstant } from '../../paris-time.ts'
import { SCHEDULE as fr } from '../labels.fr.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** What a picker shows, by the clock of this computer, taken as the clock of Paris: `AAAA-MM-JJTHH:MM`. */
export const typedMoment = (picked: Date | null): string =>
  picked === null
    ? ''
    : `${String(picked.getFullYear())}-${two(picked.getMonth() + 1)}-${two(picked.getDate())}T${two(picked.getHours())}:${two(picked.getMinutes())}`

/** What is wrong with a moment typed as `AAAA-MM-JJTHH:MM` on a clock in Paris; null: nothing. */
export const momentProblem = (typed: string, now: Date): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return fr.noDate
  return Date.parse(parisInstant(typed)) > now.getTime() ? null : fr.past
}
