import { RUBRIC_SLUGS } from '@infos-droits/shared'
import { parisClock } from '@infos-droits/shared/hours'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addWorkingDays,
  answerDaysOf,
  isLate,
  isWorkingDay,
  workingDaysBetween,
} from './deadlines.ts'

const after = (from: string, days: number) => addWorkingDays(new Date(from), days).toISOString()

it('counts working days over a week-end', () => {
  expect(after('2026-11-20T10:00:00Z', 1)).toBe('2026-11-23T10:00:00.000Z')
  expect(after('2026-11-20T10:00:00Z', 5)).toBe('2026-11-27T10:00:00.000Z')
})

it('starts on Monday for what came on Sunday', () => {
  expect(after('2026-11-22T10:00:00Z', 1)).toBe('2026-11-23T10:00:00.000Z')
})

it('leaves public holidays out, those that follow Easter too', () => {
  // Good Friday is worked, Easter Monday is not.
  expect(after('2026-04-02T08:00:00Z', 2)).toBe('2026-04-07T08:00:00.000Z')
  // Friday 1 May, Friday 8 May and Ascension Thursday in one fortnight.
  expect(after('2026-04-30T08:00:00Z', 8)).toBe('2026-05-15T08:00:00.000Z')
})

it('keeps the hour that a clock in Paris shows when summer time begins or ends', () => {
  expect(after('2026-03-27T09:30:00Z', 1)).toBe('2026-03-30T08:30:00.000Z')
  expect(after('2026-10-23T08:30:00Z', 1)).toBe('2026-10-26T09:30:00.000Z')
})

it('goes by the day in Paris: shortly before midnight UTC it is tomorrow there', () => {
  expect(after('2026-11-20T23:30:00Z', 1)).toBe('2026-11-22T23:30:00.000Z')
})

const instants = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2035-12-01T00:00:00Z'),
  noInvalidDate: true,
})
const amounts = fc.integer({ min: 1, max: 60 })

/** Hour and minute of a clock in Paris. */
const hour = (at: Date) => parisClock(at).time

it('ends on a working day, at the same hour, so many of them later', () => {
  fc.assert(
    fc.property(instants, amounts, (from, days) => {
      const to = addWorkingDays(from, days)
      expect(isWorkingDay(parisClock(to).day)).toBe(true)
      expect(hour(to)).toBe(hour(from))
      expect(workingDaysBetween(from, to)).toBe(days)
    }),
  )
})

it('two steps make one, and the way back from a working day leads to where it began', () => {
  fc.assert(
    fc.property(instants, amounts, amounts, (from, first, second) => {
      const there = addWorkingDays(addWorkingDays(from, first), second)
      expect(there).toEqual(addWorkingDays(from, first + second))
      const start = addWorkingDays(from, 1)
      expect(addWorkingDays(addWorkingDays(start, first), -first)).toEqual(start)
    }),
  )
})

it('is never sooner than as many days, and later for what came later', () => {
  fc.assert(
    fc.property(instants, amounts, (from, days) => {
      const to = addWorkingDays(from, days)
      expect(parisClock(to).day > parisClock(from).day).toBe(true)
      // An hour less on a clock that went back meanwhile.
      const later = addWorkingDays(new Date(from.getTime() + 86_400_000), days)
      expect(later.getTime() + 3_600_000).toBeGreaterThanOrEqual(to.getTime())
    }),
  )
})

it('each rubric has its own number of days, else that of all', () => {
  const settings = { answerDays: 5, rubricDays: { logement: 2, sante: null } }
  expect(RUBRIC_SLUGS.map((rubric) => answerDaysOf({ settings, rubric }))).toEqual(
    RUBRIC_SLUGS.map((rubric) => (rubric === 'logement' ? 2 : 5)),
  )
  expect(answerDaysOf({ settings, rubric: 'unknown' })).toBe(5)
  expect(answerDaysOf({ settings: { answerDays: 5 }, rubric: 'logement' })).toBe(5)
})

it('calls late only what still waits', () => {
  const past = { dueAt: '2026-11-01T00:00:00Z', now: new Date('2026-11-22T00:00:00Z') }
  expect(isLate({ ...past, state: 'with_partner' })).toBe(true)
  expect(isLate({ ...past, state: 'answered' })).toBe(false)
})
