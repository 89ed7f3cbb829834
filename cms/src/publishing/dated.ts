import type { Payload, PayloadRequest } from 'payload'
import { databaseNow, inTransaction } from '../work/index.ts'
import { PANEL as fr } from './labels.fr.ts'
import { requestPublication } from './request.ts'
import { closureTurns } from './snapshot/closure-times.ts'
import { eventTurns, maybeKeptAt } from './snapshot/event-times.ts'

/**
 * Asks for a publication when a date has passed since the last one that changes what the site shows:
 * the banner’s, the end of an event, the day it leaves the site, the end of a closure. A page says
 * « Fermé du… au… » by the date of its release, without any script: so a closure that is over leaves with
 * a new release. Nothing is planned ahead, so nothing is to be planned again when a date is changed. True
 * when it asked.
 */
export const publishPassedDates = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const since = await lastClaim(payload)
  // Before the first publication nothing is on line; one that waits will see what has passed.
  if (since === null || (await isOneWaiting(payload))) return false
  const now = (await databaseNow(payload)).getTime()
  return inTransaction({
    payload,
    work: async (req) => {
      const turns = await turnsAfter(since, req)
      if (!turns.some((turn) => since < turn && turn <= now)) return false
      await requestPublication({ req, cause: fr.byDate })
      return true
    },
  })
}

const isOneWaiting = async (payload: Payload): Promise<boolean> => {
  const where = { state: { equals: 'waiting' } }
  return (await payload.count({ collection: 'publications', where })).totalDocs > 0
}

/**
 * When a publication was last taken up, by the database’s clock: its snapshot is read after that.
 * Refused ones count, so that a wrong content is not published again and again.
 */
const lastClaim = async (payload: Payload): Promise<number | null> => {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-claimedAt',
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const claimedAt = docs[0]?.claimedAt
  return claimedAt ? Date.parse(claimedAt) : null
}

/** Every turn that may come after an instant; of long past events, none is read. */
const turnsAfter = async (since: number, req: PayloadRequest): Promise<number[]> => {
  const { alert } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { and: [{ _status: { equals: 'published' } }, maybeKeptAt(since)] },
    select: { startsAt: true, endsAt: true, isAllDay: true },
    depth: 0,
    pagination: false,
    req,
  })
  const places = await req.payload.find({
    collection: 'locations',
    where: { 'closures.from': { exists: true } },
    select: { closures: true },
    depth: 0,
    pagination: false,
    req,
  })
  return [
    ...(alert?.until ? [Date.parse(alert.until)] : []),
    ...docs.flatMap(eventTurns),
    ...places.docs.flatMap(({ closures }) => closureTurns(closures ?? [])),
  ]
}
