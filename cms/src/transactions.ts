import { AppError } from '@infos-droits/shared'

const HELP =
  'MongoDB doit fonctionner en replica set (même d’un seul membre) et DATABASE_URL doit le nommer\u00A0: mongodb://…/base?replicaSet=rs0. MongoDB must run as a replica set, named in DATABASE_URL (?replicaSet=…).'

const refusal = () => new AppError({ code: 'database.transactions', message: HELP })

/**
 * Payload turns transactions off in silence when the address names no replica set; then a ticket
 * could be kept without its mail. An SRV address may name it in its DNS record: it is checked once
 * connected.
 *
 * @throws AppError `database.transactions`, saying what to do.
 */
export const assertReplicaSetNamed = (databaseUrl: string): void => {
  if (databaseUrl.startsWith('mongodb+srv:')) return
  if (!/[?&]replicaSet=[^&]+/.test(databaseUrl)) throw refusal()
}

/**
 * The same on the connection itself.
 *
 * @param options `payload.db.transactionOptions`: false when Payload has turned transactions off.
 * @throws AppError `database.transactions`.
 */
export const assertTransactions = (options: unknown): void => {
  if (options === false || options === undefined) throw refusal()
}
