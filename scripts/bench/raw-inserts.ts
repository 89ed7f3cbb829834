import { MongoClient } from 'mongodb'
import { randomBytes } from 'node:crypto'
import { inParallel } from '../src/questions/index.ts'

/** About what a sealed question weighs. */
const SEALED_BYTES = 700

/**
 * What the database takes of one process that only inserts, each insert acknowledged once a majority
 * has it in its journal; per second, after as many that are not counted.
 */
export const rawInserts = async ({
  databaseUrl,
  count,
  atOnce,
}: {
  databaseUrl: string
  count: number
  atOnce: number
}): Promise<number> => {
  const client = new MongoClient(databaseUrl, { maxPoolSize: atOnce })
  try {
    const collection = client.db().collection('benchInserts')
    const writeConcern = { w: 'majority', journal: true } as const
    const insert = (number: number) =>
      collection.insertOne(
        { reference: number, sealed: randomBytes(SEALED_BYTES).toString('base64'), at: new Date() },
        { writeConcern },
      )
    await inParallel({ count, atOnce, work: insert })
    const begin = performance.now()
    await inParallel({ count, atOnce, work: insert })
    const perSecond = count / ((performance.now() - begin) / 1000)
    await collection.drop()
    return perSecond
  } finally {
    await client.close()
  }
}
