import { WEEKDAYS, type TimeRange, type Week, type Weekday } from './week.ts'

/** Names of the days as one says them. */
export const WEEKDAY_NAMES: Record<Weekday, string> = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
}

/** `09:00` → « 9 h », `14:30` → « 14 h 30 », `24:00` → « minuit »; no-break spaces. */
export const timeWords = (time: string): string => {
  if (/^(?:00|24):00/.test(time)) return 'minuit'
  const minutes = time.slice(3)
  return `${String(Number(time.slice(0, 2)))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`
}

/** « de 9 h à 12 h ». */
export const rangeWords = ({ from, to }: Pick<TimeRange, 'from' | 'to'>): string =>
  from === '00:00' && to === '24:00'
    ? '24\u00A0h sur 24'
    : `de ${timeWords(from)} à ${timeWords(to)}`

/** « lundi », « samedi et dimanche », « du lundi au vendredi », `days` being places in the week, in order. */
export const daysWords = (days: readonly number[]): string => {
  const names = days.map((day) => WEEKDAY_NAMES[WEEKDAYS[day] ?? 'monday'])
  const [first = '', last = ''] = [names[0], names.at(-1)]
  if (names.length < 3) return names.join(' et ')
  const isRun = days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1)
  return isRun ? `du ${first} au ${last}` : `${names.slice(0, -1).join(', ')} et ${last}`
}

/** Days that have the same hours, together, in the order of the first of them; closed days last. */
export const groupDays = (week: Week): { days: number[]; ranges: TimeRange[] }[] => {
  const groups = new Map<string, { days: number[]; ranges: TimeRange[] }>()
  week.forEach((ranges, day) => {
    const key = JSON.stringify(ranges)
    const found = groups.get(key)
    if (found === undefined) groups.set(key, { days: [day], ranges })
    else found.days.push(day)
  })
  return [...groups.values()].sort(
    (a, b) => Number(a.ranges.length === 0) - Number(b.ranges.length === 0),
  )
}
