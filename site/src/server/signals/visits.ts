import { dayOf, parseSignal, visitPostSchema, type Signal } from '@infos-droits/shared'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerJsonPost, UNREADABLE } from './api-post.ts'
import { keepSignal } from './keep-signal.ts'
import type { SignalServices } from './services.ts'

/** Days that a device may have been without a network; an older note, or one of tomorrow, is of today. */
const LATE_DAYS = 31
const DAY_MS = 24 * 3600 * 1000

/**
 * `POST /api/visits`, from desk mode: notes of visits. Answers the identifiers that are done with, those of
 * notes that nobody could read among them.
 */
export const postVisits = ({
  request,
  response,
  perMinute,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  perMinute: number
  services: SignalServices
}): Promise<void> =>
  answerJsonPost({
    request,
    response,
    limit: services.signalLimit,
    perMinute,
    services,
    work: async (fields) => {
      const posted = visitPostSchema.safeParse({ ...fields })
      if (!posted.success) return UNREADABLE
      const now = services.now()
      const done = posted.data.visits.map(async (visit) => {
        const given = typeof visit === 'object' && visit !== null ? visit : {}
        const read = parseSignal({ ...given, kind: 'visit' })
        if (read.ok) await keepSignal({ signal: withinReason(read.signal, now), services })
        return 'id' in given && typeof given.id === 'string' ? [given.id] : []
      })
      return { body: { done: (await Promise.all(done)).flat() } }
    },
  })

const withinReason = <Given extends Signal>(signal: Given, now: number): Given => {
  const today = dayOf(new Date(now))
  const first = dayOf(new Date(now - LATE_DAYS * DAY_MS))
  return signal.day > today || signal.day < first ? { ...signal, day: today } : signal
}
