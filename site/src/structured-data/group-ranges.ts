import type { Week } from '@infos-droits/shared'

/** The same hours on several days, as places in the week. */
export type DaysRange = { days: number[]; from: string; to: string }

/** The ranges of a week in which one is received without an appointment, days of the same hours together. */
export const groupRanges = (week: Week): DaysRange[] => {
  const groups = new Map<string, DaysRange>()
  week.forEach((ranges, day) => {
    for (const { from, to } of ranges.filter((range) => !range.byAppointment)) {
      const key = `${from} ${to}`
      const found = groups.get(key)
      if (found === undefined) groups.set(key, { days: [day], from, to })
      else found.days.push(day)
    }
  })
  return [...groups.values()]
}
