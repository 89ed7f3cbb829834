import { parisDay } from '../paris-time.ts'
import type { Setting } from '../payload-types.ts'
import { idOf } from './actor.ts'

/**
 * Id of the account that stands in for the lead on a day; null when the lead is there.
 *
 * @param day in Paris, `AAAA-MM-JJ`; the first and the last day of an absence belong to it.
 */
export const deputyOn = ({
  absence,
  day,
}: {
  absence: Setting['absence'] | undefined
  day: string
}): string | null => {
  const from = parisDay(absence?.from)
  const until = parisDay(absence?.until)
  if (from === null || until === null || day < from || day > until) return null
  return idOf(absence?.deputy)
}
