// Sweden writes dates as ISO 8601 does.
const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day of an instant in Paris, `2026-11-22`. */
export const dayOf = (instant: Date | number): string => parisDay.format(instant)
