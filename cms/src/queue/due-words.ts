import { dayOf } from '@infos-droits/shared/days'
import { QUEUE as fr } from './labels.fr.ts'

const DAY = 86_400_000

/** Days of the calendar in Paris from one instant to another. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY)

/** How long there is, or how late it is: « encore 3 jours », « en retard de 2 jours ». */
export const dueWords = ({ dueAt, now }: { dueAt: string; now: Date }): string => {
  const due = new Date(dueAt)
  const days = daysBetween(now, due)
  if (due.getTime() < now.getTime()) return fr.lateBy(-days)
  return fr.left(days)
}
