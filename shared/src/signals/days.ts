import { dayOf } from '../text/days.ts'

/** Months for which a signal is kept, in the CMS and nowhere else. */
export const SIGNAL_MONTHS = 13

/** Signals of a day before this one are kept no longer. */
export const oldestSignalDay = (now: Date): string => {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - SIGNAL_MONTHS)
  return dayOf(limit)
}
