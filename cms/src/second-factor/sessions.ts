import type { BasePayload, PayloadRequest } from 'payload'
import { factorOf } from './factor.ts'
import type { Held } from './held.ts'
import { factors, objectId, signInsOf, users, within } from './raw.ts'

/** How long the second factor may be given after the password. */
const HELD_MS = 30 * 60_000

/** One session of an account, as shown to its owner and to the lead. */
export type Session = { id: string; since: string; browser: string | null; isCurrent: boolean }

/** Roles that never enter by a password alone. */
export const mustHaveFactor = (role: string): boolean => role === 'lead'

/**
 * Notes a session that Payload has just begun. When a second factor is missing it is taken out of the
 * account again, in the same transaction: Payload's own check then knows of no such session, and every
 * door stays shut. Returns whether it was held.
 */
export const holdOrPass = async ({
  req,
  user,
  sid,
  until,
  browser,
  endsOthers,
}: {
  req: PayloadRequest
  user: { id: string; role: string }
  sid: string
  until: Date
  browser: string | null
  /** A new password: Payload has ended every session before. */
  endsOthers: boolean
}): Promise<'held' | 'passed'> => {
  const { payload } = req
  const isHeld = mustHaveFactor(user.role) || (await factorOf({ payload, user: user.id })) !== null
  const state = isHeld ? 'held' : 'passed'
  const now = new Date()
  const owner = objectId(user.id)
  await signInsOf(payload).deleteMany({ user: owner, expiresAt: { $lte: now } }, within(req))
  await signInsOf(payload).insertOne(
    {
      _id: sid,
      user: owner,
      state,
      browser,
      expiresAt: isHeld ? new Date(now.getTime() + HELD_MS) : until,
      createdAt: now,
    },
    within(req),
  )
  await keepPassedOnly({ req, user: user.id })
  if (!endsOthers) await bringBackConcurrent({ req, user: user.id })
  return state
}

/**
 * A session is one that passed, or it is none: also when Payload, which writes the whole list from what
 * it read a moment before, brings back one that was ended meanwhile.
 */
const keepPassedOnly = async ({ req, user }: { req: PayloadRequest; user: string }) => {
  const filter = { user: objectId(user), state: 'passed' } as const
  const passed = await signInsOf(req.payload).find(filter, within(req)).toArray()
  const ids = passed.map(({ _id: id }) => id)
  await users(req.payload).updateOne(
    { _id: objectId(user) },
    { $pull: { sessions: { id: { $nin: ids } } } },
    within(req),
  )
}

/**
 * Payload writes the list of sessions as it read it before it looked at the password: one begun in
 * between is missing from it. What is committed tells of it; had that changed since our transaction
 * began, ours would have been refused.
 */
const bringBackConcurrent = async ({ req, user }: { req: PayloadRequest; user: string }) => {
  const owner = { _id: objectId(user) }
  const now = new Date()
  const before = (await users(req.payload).findOne(owner))?.sessions ?? []
  const ours = (await users(req.payload).findOne(owner, within(req)))?.sessions ?? []
  const known = new Set(ours.map(({ id }) => id))
  const passed = await signInsOf(req.payload)
    .find({ _id: { $in: before.map(({ id }) => id) }, state: 'passed' }, within(req))
    .toArray()
  const isPassed = new Set(passed.map(({ _id: id }) => id))
  const missing = before.filter(
    ({ id, expiresAt }) => !known.has(id) && isPassed.has(id) && expiresAt > now,
  )
  if (missing.length === 0) return
  await users(req.payload).updateOne(
    owner,
    { $push: { sessions: { $each: missing } } },
    within(req),
  )
}

/** The second factor was given. Returns false when the session was not held any more. */
export const passSession = async ({
  req,
  held: { sid, user, until },
}: {
  req: PayloadRequest
  held: Held
}): Promise<boolean> => {
  const { matchedCount } = await signInsOf(req.payload).updateOne(
    { _id: sid, state: 'held' },
    { $set: { state: 'passed', expiresAt: until } },
    within(req),
  )
  if (matchedCount === 0) return false
  await users(req.payload).updateOne(
    { _id: objectId(user) },
    { $push: { sessions: { id: sid, createdAt: new Date(), expiresAt: until } } },
    within(req),
  )
  return true
}

/** The sessions of an account that are open now, newest first. */
export const sessionsOf = async ({
  payload,
  user,
  current,
}: {
  payload: Pick<BasePayload, 'db'>
  user: string
  /** Id of the session that asks. */
  current: string | null
}): Promise<Session[]> => {
  const account = await users(payload).findOne({ _id: objectId(user) })
  const open = (account?.sessions ?? []).filter(({ expiresAt }) => expiresAt > new Date())
  const known = await signInsOf(payload)
    .find({ _id: { $in: open.map(({ id }) => id) } })
    .toArray()
  const browsers = new Map(known.map(({ _id: id, browser }) => [id, browser ?? null]))
  return open
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .map(({ id, createdAt }) => ({
      id,
      since: createdAt.toISOString(),
      browser: browsers.get(id) ?? null,
      isCurrent: id === current,
    }))
}

/** Ends one session, all, or all but one; those still held too. Returns how many were open. */
export const endSessions = async ({
  req,
  user,
  only,
  except,
}: {
  req: PayloadRequest
  user: string
  only?: string | undefined
  except?: string | undefined
}): Promise<number> => {
  const one = only === undefined ? {} : { $eq: only }
  const others = except === undefined ? {} : { $ne: except }
  const id = { $exists: true, ...one, ...others }
  const owner = objectId(user)
  const { deletedCount } = await signInsOf(req.payload).deleteMany(
    { user: owner, _id: id },
    within(req),
  )
  await users(req.payload).updateOne({ _id: owner }, { $pull: { sessions: { id } } }, within(req))
  return deletedCount
}

/** Sessions from before there was a second factor: who must have one and has none is not let in by them. */
export const endUnprovenSessions = async (payload: Pick<BasePayload, 'db'>): Promise<void> => {
  const confirmed = await factors(payload)
    .find({ confirmedAt: { $type: 'date' } })
    .toArray()
  const ids = confirmed.map(({ _id: id }) => objectId(id))
  await users(payload).updateMany({ role: 'lead', _id: { $nin: ids } }, { $set: { sessions: [] } })
}
