import { Types, type mongo } from 'mongoose'
import type { BasePayload, CollectionSlug, PayloadRequest } from 'payload'
import { sessionOf } from './transaction.ts'

/**
 * Work claimed by one atomic `findOneAndUpdate`, with a lease by the database's clock and a fencing
 * counter: several workers are safe, and the work of a killed one is taken up again.
 *
 * The collection needs the fields `state`, `leaseUntil` (date), `fence` (number).
 */

export type Claimed = mongo.Document & { id: string; fence: number }

/** A collection below Payload, for what only the database can say. */
export const rawCollection = (payload: BasePayload, slug: CollectionSlug) => {
  const model = payload.db.collections[slug]
  if (model === undefined) throw new Error(`unknown collection ${slug}`)
  return model.collection
}

/** So many seconds from now, by the database's clock, the only one that all share. */
export const inSeconds = (amount: number) => ({
  $dateAdd: { startDate: '$$NOW', unit: 'second', amount },
})

/** Claimed work whose worker did not come back to it in time, by the database's clock. */
const LOST = { state: 'running', $expr: { $lt: ['$leaseUntil', '$$NOW'] } }

/** True for claimed work that nobody is at any more: its lease has run out. */
export const isLost = async ({
  payload,
  collection,
  id,
}: {
  payload: BasePayload
  collection: CollectionSlug
  id: string
}): Promise<boolean> => {
  const found = await rawCollection(payload, collection).countDocuments(
    { ...LOST, _id: new Types.ObjectId(id) },
    { limit: 1 },
  )
  return found > 0
}

/**
 * Takes one piece of work, or null when nothing is due: waiting work that matches `filter`, or
 * running work whose lease has run out.
 */
export const claimOne = async ({
  payload,
  collection,
  filter = {},
  sort = { _id: 1 },
  leaseSeconds,
  firstClaim,
}: {
  payload: BasePayload
  collection: CollectionSlug
  /** Over waiting work; `$expr` may compare with `$$NOW`. */
  filter?: mongo.Filter<mongo.Document>
  sort?: mongo.Sort
  leaseSeconds: number
  /** A field that keeps the instant of the first claim of all. */
  firstClaim?: string
}): Promise<Claimed | null> => {
  const found = await rawCollection(payload, collection).findOneAndUpdate(
    { $or: [{ ...filter, state: 'waiting' }, LOST] },
    [
      {
        $set: {
          state: 'running',
          fence: { $add: [{ $ifNull: ['$fence', 0] }, 1] },
          leaseUntil: inSeconds(leaseSeconds),
          claimedAt: '$$NOW',
          updatedAt: '$$NOW',
          ...(firstClaim === undefined
            ? {}
            : { [firstClaim]: { $ifNull: [`$${firstClaim}`, '$$NOW'] } }),
        },
      },
    ],
    { sort, returnDocument: 'after' },
  )
  return found === null
    ? null
    : { ...found, id: String(found['_id']), fence: Number(found['fence']) }
}

/**
 * Begins the lease of claimed work again, from now, and writes what has to be known of it before it goes
 * on. Returns false when the claim is not the newest
 * one any more, or the work is done.
 */
export const renew = async ({
  payload,
  collection,
  id,
  fence,
  leaseSeconds,
  set = {},
  req,
}: {
  payload: BasePayload
  collection: CollectionSlug
  id: string
  fence: number
  leaseSeconds: number
  set?: Record<string, unknown>
  /** To write in its transaction. */
  req?: PayloadRequest
}): Promise<boolean> => {
  if (!Types.ObjectId.isValid(id)) return false
  const session = sessionOf(req)
  const result = await rawCollection(payload, collection).updateOne(
    { _id: new Types.ObjectId(id), fence, state: 'running' },
    [{ $set: { ...literal(set), leaseUntil: inSeconds(leaseSeconds), updatedAt: '$$NOW' } }],
    session === undefined ? {} : { session },
  )
  return result.matchedCount === 1
}

/**
 * Writes the outcome of claimed work, only while the claim is still the newest one. Returns false
 * when another worker has taken the work since: then nothing was written.
 */
export const finish = async ({
  payload,
  collection,
  id,
  fence,
  set,
  later = {},
  req,
}: {
  payload: BasePayload
  collection: CollectionSlug
  id: string
  fence: number
  set: Record<string, unknown>
  /** Dates to set, in milliseconds from now. */
  later?: Record<string, number>
  /** To write in its transaction. */
  req?: PayloadRequest
}): Promise<boolean> => {
  const session = sessionOf(req)
  const result = await rawCollection(payload, collection).updateOne(
    { _id: new Types.ObjectId(id), fence, state: 'running' },
    [{ $set: { ...literal(set), ...inMilliseconds(later), leaseUntil: null, updatedAt: '$$NOW' } }],
    session === undefined ? {} : { session },
  )
  return result.matchedCount === 1
}

/** Sets a date of a document that was made in the transaction of `req`, so many seconds from now. */
export const postpone = async ({
  req,
  collection,
  id,
  field,
  seconds,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
  field: string
  seconds: number
}): Promise<void> => {
  const session = sessionOf(req)
  await rawCollection(req.payload, collection).updateOne(
    { _id: new Types.ObjectId(id) },
    [{ $set: { [field]: inSeconds(seconds) } }],
    session === undefined ? {} : { session },
  )
}

/** Seconds until a date of a document, by the database's clock; null without one. */
export const secondsUntil = async ({
  payload,
  collection,
  id,
  field,
}: {
  payload: BasePayload
  collection: CollectionSlug
  id: string
  field: string
}): Promise<number | null> => {
  const left = { $divide: [{ $subtract: [`$${field}`, '$$NOW'] }, 1000] }
  const found = await rawCollection(payload, collection)
    .aggregate<{ left: number | null }>([
      { $match: { _id: new Types.ObjectId(id) } },
      { $project: { left } },
    ])
    .next()
  return found?.left ?? null
}

const inMilliseconds = (later: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(later).map(([key, amount]) => [
      key,
      { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: Math.round(amount) } },
    ]),
  )

/** Values as they are: a text that begins with `$` is no expression. */
const literal = (set: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(set).map(([key, value]) => [key, { $literal: value }]))
