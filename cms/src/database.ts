import { AppError } from '@infos-droits/shared'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { env } from './env.ts'

const HELP =
  'MongoDB doit fonctionner en replica set (même d’un seul membre) et DATABASE_URL doit le nommer\u00A0: mongodb://…/base?replicaSet=rs0. MongoDB must run as a replica set, named in DATABASE_URL (?replicaSet=…).'

/** MongoDB, with an answer in seconds when it is away. */
export const database = () =>
  mongooseAdapter({
    url: env().DATABASE_URL,
    // Awaited: uniqueness holds from the first write on, and a transaction meets no index half-built.
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: 4000, w: 'majority', journal: true },
    transactionOptions: { readConcern: { level: 'snapshot' } },
  })

/**
 * Payload turns transactions off in silence when the address names no replica set; then a ticket
 * could be kept without its mail.
 *
 * @throws AppError `database.transactions`, saying what to do.
 */
export const assertTransactions = (payload: Payload): void => {
  // Typed as always there; `connect` sets it to false.
  const options: unknown = payload.db.transactionOptions
  if (options === false || options === undefined)
    throw new AppError({ code: 'database.transactions', message: HELP })
}
