import { formatDate, parisClock, type Closure } from '@infos-droits/shared'
import { lookUp, type SiteContent } from '../content/index.ts'
import { HOURS as fr } from './labels.fr.ts'

/** Closures that are not over at the instant of the content, in their order. */
export const closuresToCome = lookUp(
  ({ asOf }: Pick<SiteContent, 'asOf'>, closures: Closure[]): Closure[] => {
    const { day } = parisClock(new Date(asOf))
    return closures.filter(({ to }) => to >= day)
  },
)

/** « Fermé du 24 décembre 2026 au 3 janvier 2027 (congés) ». */
export const closureWords = ({ from, to, reason }: Closure): string => {
  const days =
    from === to ? fr.closedOn(formatDate(from)) : fr.closedFrom(formatDate(from), formatDate(to))
  return reason === null ? days : `${days} (${reason})`
}
