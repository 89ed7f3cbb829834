import { addDays } from './paris.ts'

/** Days off on the same date each year. */
const FIXED: Record<string, string> = {
  '01-01': 'jour de l’An',
  '05-01': 'fête du Travail',
  '05-08': '8 mai',
  '07-14': '14 juillet',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': '11 novembre',
  '12-25': 'Noël',
}

/** Days after Easter Sunday. */
const AFTER_EASTER: Record<number, string> = {
  1: 'lundi de Pâques',
  39: 'Ascension',
  50: 'lundi de Pentecôte',
}

/**
 * The public holiday of a day (`AAAA-MM-JJ`) by name, null for any other day. The eleven of the whole
 * of France (Code du travail, article L3133-1); not those that some departments add.
 */
export const holidayOn = (day: string): string | null => {
  const fixed = FIXED[day.slice(5)]
  if (fixed !== undefined) return fixed
  const easter = easterSunday(Number(day.slice(0, 4)))
  for (const [days, name] of Object.entries(AFTER_EASTER))
    if (addDays(easter, Number(days)) === day) return name
  return null
}

/** Easter Sunday of a Gregorian year, `AAAA-MM-JJ` (Meeus, Jones and Butcher’s algorithm). */
export const easterSunday = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const skipped = Math.floor(century / 4)
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - skipped - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1))
    .toISOString()
    .slice(0, 10)
}
