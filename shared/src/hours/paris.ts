/** An instant → the day (`AAAA-MM-JJ`) and the time (`HH:MM`) on a clock in Paris. */
export const parisClock = (at: Date): { day: string; time: string } => {
  // Sweden writes dates as ISO 8601 does.
  const clock = at.toLocaleString('sv', { timeZone: 'Europe/Paris' })
  return { day: clock.slice(0, 10), time: clock.slice(11, 16) }
}

/** `AAAA-MM-JJ` so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Place of a day (`AAAA-MM-JJ`) in its week: 0 for Monday, 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

/** `HH:MM` → minutes since midnight. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
