import { formatDate, parisClock, type Closure } from '@infos-droits/shared'
import { HOURS as fr } from './labels.fr.ts'

/** Closures that are not over at an instant (ISO 8601), in their order. */
export const closuresToCome = (closures: Closure[], asOf: string): Closure[] => {
  const { day } = parisClock(new Date(asOf))
  return closures.filter(({ to }) => to >= day)
}

/** « Fermé du 24 décembre 2026 au 3 janvier 2027 (congés) ». */
export const closureWords = ({ from, to, reason }: Closure): string => {
  const days =
    from === to ? fr.closedOn(formatDate(from)) : fr.closedFrom(formatDate(from), formatDate(to))
  return reason === null ? days : `${days} (${reason})`
}
