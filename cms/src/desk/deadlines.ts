const DAY = 86_400_000

/** UTC instant `days` working days (Monday to Friday) after `from`, same time of day. */
export const addWorkingDays = (from: Date, days: number): Date => {
  let left = days
  let at = from.getTime()
  while (left > 0) {
    at += DAY
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return new Date(at)
}

/** True when the deadline has passed and the person still waits. */
export const isLate = ({
  dueAt,
  state,
  now,
}: {
  dueAt: string
  state: string
  now: Date
}): boolean => Date.parse(dueAt) < now.getTime() && !['answered', 'closed'].includes(state)
