import { Types } from 'mongoose'
import type { BasePayload, CollectionSlug, PayloadRequest } from 'payload'
import { sessionOf } from '../work/index.ts'

/** The collection itself, for what has to be one atomic step of the database. */
export const raw = <Doc extends { _id: unknown }>(
  payload: Pick<BasePayload, 'db'>,
  slug: CollectionSlug,
) => payload.db.connection.collection<Doc>(nameOf(payload, slug))

const nameOf = ({ db }: Pick<BasePayload, 'db'>, slug: CollectionSlug): string => {
  const model = db.collections[slug]
  if (model === undefined) throw new Error(`unknown collection ${slug}`)
  return model.collection.collectionName
}

/** Says of a step that it belongs to the transaction of a request, when it has one. */
export const within = (req: PayloadRequest | undefined) => {
  const session = sessionOf(req)
  return session === undefined ? {} : { session }
}

/** An account as the database has it. */
export type RawUser = {
  _id: Types.ObjectId
  role: string
  sessions?: { id: string; createdAt: Date; expiresAt: Date }[]
}

export type RawSignIn = {
  _id: string
  user: Types.ObjectId
  state: 'held' | 'passed'
  browser?: string | null
  expiresAt: Date
  createdAt: Date
}

export type RawFactor = {
  _id: string
  confirmedAt: Date | null
  lastStep: number
  attempts: number
  locks: number
  lockedUntil: Date | null
  recovery?: string[]
}

export const users = (payload: Pick<BasePayload, 'db'>) => raw<RawUser>(payload, 'users')
export const signInsOf = (payload: Pick<BasePayload, 'db'>) => raw<RawSignIn>(payload, 'signIns')
export const factors = (payload: Pick<BasePayload, 'db'>) =>
  raw<RawFactor>(payload, 'secondFactors')

export const objectId = (id: string): Types.ObjectId => new Types.ObjectId(id)
