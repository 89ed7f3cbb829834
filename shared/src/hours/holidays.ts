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
export const holidayOn = (day: string): string | null =>
  FIXED[day.slice(5)] ??
  AFTER_EASTER[(Date.parse(day) - easterSunday(Number(day.slice(0, 4)))) / 86_400_000] ??
  null

/** Easter Sunday of a year, the instant it begins UTC, in milliseconds. Gauss’s rule, right from 1900 to 2099. */
export const easterSunday = (year: number): number => {
  const golden = year % 19
  const moon = (19 * golden + 24) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const isLate = toSunday === 6 && (moon === 29 || (moon === 28 && golden > 10))
  return Date.UTC(year, 2, 22 + moon + toSunday - (isLate ? 7 : 0))
}
