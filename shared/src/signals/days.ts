/** Months for which a signal is kept, in the CMS and nowhere else. */
export const SIGNAL_MONTHS = 13

const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day of an instant in Paris, `2026-11-22`: all that is kept of when a signal was given. */
export const dayOf = (instant: Date): string => parisDay.format(instant)

/** Signals of a day before this one are kept no longer. */
export const oldestSignalDay = (now: Date): string => {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - SIGNAL_MONTHS)
  return dayOf(limit)
}
