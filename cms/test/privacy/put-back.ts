import type { Payload } from 'payload'

/** What stays: the keys do not come out of a backup, and Payload’s own notes are not of the desk. */
const STAYS = /keychecks|kvs/i

/** Remembers the whole database as it is now; gives what puts it back so, as a restoration does. */
export const rememberAll = async (payload: Payload): Promise<() => Promise<void>> => {
  const { db } = payload.db.connection
  if (db === undefined) throw new Error('no database')
  const all = (await db.collections()).filter(({ collectionName: name }) => !STAYS.test(name))
  const kept = await Promise.all(all.map(async (one) => [one, await one.find().toArray()] as const))
  return async () => {
    for (const [collection, docs] of kept) {
      await collection.deleteMany({})
      if (docs.length > 0) await collection.insertMany(docs)
    }
  }
}
