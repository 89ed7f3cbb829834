import joursFeries from '@socialgouv/jours-feries'
import { expect, it } from 'vitest'
import { easterSunday, holidayOn } from './holidays.ts'
import { addDays } from './paris.ts'

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  // The two exceptions of the rule.
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter of %i is on %s', (year, day) => {
  expect(new Date(easterSunday(year)).toISOString().slice(0, 10)).toBe(day)
})

it('a year has the eleven holidays of the law', () => {
  const days = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at))
  expect(days.filter((day) => holidayOn(day) !== null)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ])
  expect(holidayOn('2026-05-14')).toBe('Ascension')
})

/** By the library that the State’s own services count with; it answers with midnights of this machine. */
const daysOfLibrary = (year: number): string[] =>
  Object.values(joursFeries(year))
    .map((at) => {
      const part = (number: number) => String(number).padStart(2, '0')
      return `${String(at.getFullYear())}-${part(at.getMonth() + 1)}-${part(at.getDate())}`
    })
    .sort()

it.each(Array.from({ length: 12 }, (_, index) => 2024 + index))(
  'the holidays of %i are those that the library of the State counts',
  (year) => {
    const days = Array.from({ length: 366 }, (_, at) => addDays(`${String(year)}-01-01`, at))
    const ours = days.filter((day) => day.startsWith(String(year)) && holidayOn(day) !== null)
    expect(ours).toEqual([...new Set(daysOfLibrary(year))])
  },
)
