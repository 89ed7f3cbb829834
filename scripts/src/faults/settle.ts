import { MongoClient } from 'mongodb'
import { spoolDepth } from '../questions/index.ts'
import type { Field } from './field.ts'
import { until } from './until.ts'
import { CALM } from './weather.ts'

/** A mail that met trouble five times waits over a minute; a dead worker’s, its lease. */
const PATIENCE_MS = 420_000

/** Does `work` with a client of the database. */
export const withClient = async <T>(
  field: Field,
  work: (client: MongoClient) => Promise<T>,
): Promise<T> => {
  const client = new MongoClient(field.system.databaseUrl)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** Mails of the outbox in any of these states. */
const countMails = (field: Field, states: string[]): Promise<number> =>
  withClient(field, (client) =>
    client
      .db()
      .collection('mails')
      .countDocuments({ state: { $in: states } }),
  )

/**
 * Nothing is killed any more: waits until all that was begun is done, in good weather unless that is
 * to stay as it is.
 */
export const settle = async (
  field: Field,
  { weather }: { weather?: 'as it is' } = {},
): Promise<void> => {
  const { system, mail } = field
  if (weather === undefined) mail.turn(CALM)
  await system.ready()
  await until({
    what: 'an empty spool',
    patienceMs: PATIENCE_MS,
    attempt: async () => {
      const { waiting, aside } = await spoolDepth(system.siteUrl)
      return waiting + aside === 0 ? true : null
    },
  })
  await until({
    what: 'an outbox at rest',
    patienceMs: PATIENCE_MS,
    pollMs: 500,
    attempt: async () => ((await countMails(field, ['waiting', 'running'])) === 0 ? true : null),
  })
}
