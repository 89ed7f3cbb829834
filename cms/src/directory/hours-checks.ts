import {
  overlappingRanges,
  rangeWords,
  timeWords,
  WEEKDAY_NAMES,
  WEEKDAYS,
} from '@infos-droits/shared/hours'
import { parisDay } from '../paris-time.ts'
import { HOURS as fr } from './labels.fr.ts'
import { readTime, weekOf, type StoredHours } from '../opening-hours.ts'

/** What is wrong with the beginning of a line of hours, in French, or true. */
export const fromProblem = (value: unknown): true | string =>
  readTime(value, 'from') !== null || fr.timeUnreadable

/** What is wrong with its end. */
export const toProblem = (value: unknown, line: { from?: unknown }): true | string => {
  const [from, to] = [readTime(line.from, 'from'), readTime(value, 'to')]
  if (to === null) return fr.timeUnreadable
  return from === null || from < to || fr.backward(timeWords(from), timeWords(to))
}

/** What is wrong with all the lines together: two that hold the same day at the same time. */
export const weekProblem = (lines: unknown): true | string => {
  if (!Array.isArray(lines)) return true
  const week = weekOf(lines as StoredHours[])
  for (const [day, ranges] of week.entries()) {
    const overlap = overlappingRanges(ranges)
    if (overlap === null) continue
    const name = WEEKDAY_NAMES[WEEKDAYS[day] ?? 'monday']
    return fr.overlap(name, rangeWords(overlap[0]), rangeWords(overlap[1]))
  }
  return true
}

/** What is wrong with the last day of a closure; only the days count, in Paris. */
export const closureProblem = (value: unknown, closure: { from?: unknown }): true | string => {
  const [from, to] = [dayOf(closure.from), dayOf(value)]
  return from === null || to === null || from <= to || fr.closureBackward
}

const dayOf = (value: unknown): string | null => {
  const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null
  return date === null || Number.isNaN(date.getTime()) ? null : parisDay(date.toISOString())
}
