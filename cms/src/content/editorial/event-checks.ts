import type { EVENT_MODES } from '@infos-droits/shared'
import { httpsRequired } from '../../fields/index.ts'
import { parisDay } from '../../paris-time.ts'
import { EVENTS as fr } from './labels.fr.ts'

/** Events as a form sends them: anything may be missing or wrong. */
type Given = { startsAt?: unknown; isAllDay?: unknown; mode?: unknown }

const instantOf = (value: unknown): Date | null => {
  if (typeof value !== 'string' && !(value instanceof Date)) return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}

/** What is wrong with the end of an event, in French, or true. On whole days only the days count. */
export const endProblem = (value: unknown, { startsAt, isAllDay }: Given): true | string => {
  if (value === null || value === undefined || value === '') return true
  const [start, end] = [instantOf(startsAt), instantOf(value)]
  if (end === null) return fr.endUnreadable
  if (start === null) return true
  const isRight =
    isAllDay === true
      ? (parisDay(end.toISOString()) ?? '') >= (parisDay(start.toISOString()) ?? '')
      : end > start
  return isRight || fr.endBeforeStart
}

const isMode = (mode: unknown, ...modes: (typeof EVENT_MODES)[number][]): boolean =>
  modes.some((each) => each === mode)

/** One is expected there. */
export const isOnSite = ({ mode }: Given): boolean => isMode(mode, 'onsite', 'both')

/** One may take part from afar. */
export const isRemote = ({ mode }: Given): boolean => isMode(mode, 'remote', 'both')

/** A place to go to has a name. */
export const placeProblem = (name: unknown, event: Given): true | string =>
  !isOnSite(event) || (typeof name === 'string' && name.trim() !== '') || fr.placeMissing

/** What one joins from afar has an https address. */
export const joinProblem = (url: unknown, event: Given): true | string =>
  !isRemote(event) || httpsRequired(url) === true || fr.joinMissing
