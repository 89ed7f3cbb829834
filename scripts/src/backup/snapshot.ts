import { AppError } from '@infos-droits/shared'
import { wrappedBy } from '@infos-droits/shared/crypto'
import { BSON, MongoServerError, type ClientSession, type MongoClient } from 'mongodb'
import { setTimeout as delay } from 'node:timers/promises'
import type { Piece } from '../archive/index.ts'
import { labels } from './labels.fr.ts'

/** A database as it was at one instant, while it goes on being written to (MongoDB 5.0 or later). */
export type Snapshot = {
  session: ClientSession
  /** Names in order, with their options. */
  collections: { name: string; options: BSON.Document }[]
}

const SNAPSHOT_UNAVAILABLE = 246
const SNAPSHOT_TOO_OLD = 239
const ATTEMPTS = 20
const AGAIN_MS = 250

/**
 * Does `work` with a snapshot: all reads of its session are of one cluster time. Collections are listed
 * before and after that instant is chosen: one that was just being made is waited for.
 *
 * @throws AppError `backup.changing` or `backup.tooLong`.
 */
export async function* withSnapshot<T>(
  client: MongoClient,
  work: (snapshot: Snapshot) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const snapshot = await openSnapshot(client)
  try {
    yield* work(snapshot)
  } catch (cause) {
    if (codeOf(cause) !== SNAPSHOT_TOO_OLD) throw cause
    throw new AppError({ code: 'backup.tooLong', message: labels.tooLong, cause })
  } finally {
    await snapshot.session.endSession()
  }
}

const openSnapshot = async (client: MongoClient): Promise<Snapshot> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const collections = await collectionsOf(client)
    const session = client.startSession({ snapshot: true })
    if (
      (await canRead({ client, session, collections })) &&
      namesOf(await collectionsOf(client)) === namesOf(collections)
    )
      return { session, collections }
    await session.endSession()
    await delay(AGAIN_MS)
  }
  throw new AppError({ code: 'backup.changing', message: labels.changing, status: 503 })
}

const namesOf = (collections: Snapshot['collections']): string =>
  collections.map(({ name }) => name).join('\n')

const collectionsOf = async (client: MongoClient): Promise<Snapshot['collections']> => {
  const found = await client.db().listCollections({ type: 'collection' }).toArray()
  return found
    .filter(({ name }) => !name.startsWith('system.'))
    .map((collection) => ({
      name: collection.name,
      options: ('options' in collection ? collection.options : undefined) ?? {},
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The first read chooses the instant; then every collection must be readable at it. */
const canRead = async ({
  client,
  session,
  collections,
}: Snapshot & { client: MongoClient }): Promise<boolean> => {
  try {
    for (const { name } of collections)
      await client
        .db()
        .collection(name)
        .findOne({}, { session, projection: { _id: 1 } })
    return true
  } catch (error) {
    if (codeOf(error) === SNAPSHOT_UNAVAILABLE) return false
    throw error
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof MongoServerError ? error.code : undefined

/** Every collection of a snapshot: what makes it, then its documents as they are stored. */
export async function* collectionPieces({
  client,
  snapshot: { session, collections },
}: {
  client: MongoClient
  snapshot: Snapshot
}): AsyncGenerator<Piece> {
  for (const { name, options } of collections) {
    const collection = client.db().collection(name)
    const indexes = await collection.listIndexes().toArray()
    yield {
      entry: {
        kind: 'collection',
        name,
        options: BSON.EJSON.stringify(options, { relaxed: false }),
        indexes: BSON.EJSON.stringify(indexes, { relaxed: false }),
      },
    }
    // With `raw` a document is its bytes; the driver’s types do not say so.
    for await (const document of collection.find({}, { session, raw: true }))
      yield { data: document as unknown as Buffer }
  }
}

/** How many days backups are kept by the settings of the CMS; null before there are any. */
export const backupDays = async ({
  client,
  snapshot: { session },
}: {
  client: MongoClient
  snapshot: Snapshot
}): Promise<number | null> => {
  const settings = await client
    .db()
    .collection('globals')
    .findOne({ globalType: 'settings' }, { session, projection: { backupDays: 1 } })
  const days: unknown = settings?.['backupDays']
  return typeof days === 'number' ? days : null
}

/** Id of the master key that is in service by a database’s own word; null before there was any. */
export const masterKeyIn = async ({
  client,
  snapshot: { session },
}: {
  client: MongoClient
  snapshot: Snapshot
}): Promise<string | null> => {
  const check = await client.db().collection('keychecks').findOne({}, { session })
  return check === null ? null : wrappedBy(String(check['wrapped']))
}

/** Ids of all master keys that close something in a database: in the middle of a rotation, of more than one. */
export const masterKeysIn = async ({
  client,
  snapshot: { session, collections },
}: {
  client: MongoClient
  snapshot: Snapshot
}): Promise<string[]> => {
  const inFront = await masterKeyIn({ client, snapshot: { session, collections } })
  const ids = new Set(inFront === null ? [] : [inFront])
  for (const { name } of collections) {
    const wraps = client
      .db()
      .collection(name)
      .aggregate<{ _id: string }>(
        [
          { $match: { dataKey: { $type: 'string' } } },
          // « w1.<id>.… », without a look at each key.
          { $group: { _id: { $arrayElemAt: [{ $split: ['$dataKey', '.'] }, 1] } } },
        ],
        { session },
      )
    for await (const { _id: id } of wraps) if (id) ids.add(id)
  }
  return [...ids]
}
