import type { Location } from '@infos-droits/shared'
import { weekOf } from '../../opening-hours.ts'
import { parisDay } from '../../paris-time.ts'
import type { Location as StoredLocation } from '../../payload-types.ts'
import { closureDays } from './closure-times.ts'
import { plainOrNull } from './plain.ts'

/** Hours of the week and closures that are not over, as the site is told; no line: nobody gave any. */
export const makeHours = ({
  location: { week, closures },
  asOf,
}: {
  location: Pick<StoredLocation, 'week' | 'closures'>
  asOf: Date
}): Pick<Location, 'week' | 'closures'> => {
  const today = parisDay(asOf.toISOString()) ?? ''
  return {
    week: week === null || week === undefined || week.length === 0 ? null : weekOf(week),
    closures: (closures ?? [])
      .map((closure) => ({ ...closureDays(closure), reason: plainOrNull(closure.reason) }))
      .filter((closure) => closure.to >= today)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }
}
