import { RESTORED_KEY, type Restored } from '@infos-droits/shared'
import { wrappedBy } from '@infos-droits/shared/crypto'
import { BSON, type CreateCollectionOptions, type Db, type IndexDescription } from 'mongodb'
import type { Entry } from '../archive/index.ts'
import { heldMail } from './held-mails.ts'

type CollectionEntry = Extract<Entry, { kind: 'collection' }>

/** What came of a database that was put back. */
export type RestoredDatabase = {
  documents: number
  /** Mails that wait for a person. */
  held: number
  /** Id of the master key that the documents need, as the database itself says. */
  masterKey: string | null
}

/** Documents inserted at once: at most so many, and so many bytes. */
const BATCH = { documents: 500, bytes: 8 * 1024 ** 2 }
const DURABLE = { writeConcern: { w: 'majority', journal: true } } as const
/** Numbers keep the type they were stored with. */
const EXACT = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const

/** Puts one collection back, its mails held, then makes its indexes. */
export const restoreCollection = async ({
  db,
  entry: { name, options, indexes },
  data,
  made,
}: {
  db: Db
  entry: CollectionEntry
  data: AsyncIterable<Buffer>
  /** Counted up. */
  made: RestoredDatabase
}): Promise<void> => {
  const collection = await db.createCollection(
    name,
    BSON.EJSON.parse(options) as CreateCollectionOptions,
  )
  let batch: BSON.Document[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) await collection.insertMany(batch, DURABLE)
    batch = []
    bytes = 0
  }
  for await (const stored of data) {
    batch.push(asRestored({ name, document: BSON.deserialize(stored, EXACT), made }))
    bytes += stored.length
    made.documents += 1
    if (batch.length >= BATCH.documents || bytes >= BATCH.bytes) await flush()
  }
  await flush()
  const specs = (BSON.EJSON.parse(indexes) as IndexDescription[]).filter(
    (index) => index.name !== '_id_',
  )
  if (specs.length > 0) await db.command({ createIndexes: name, indexes: specs })
}

const asRestored = ({
  name,
  document,
  made,
}: {
  name: string
  document: BSON.Document
  made: RestoredDatabase
}): BSON.Document => {
  if (name === 'keychecks') made.masterKey = wrappedBy(String(document['wrapped']))
  // Who was shown the door since must not come in again by an old session.
  if (name === 'users' && 'sessions' in document) return { ...document, sessions: [] }
  if (name !== 'mails') return document
  const { mail, fate } = heldMail(document)
  if (fate === 'held') made.held += 1
  return mail
}

/** Leaves word for the CMS: questions that come out of the old spool are told of by nobody but a person. */
export const markRestored = async (db: Db, data: Restored): Promise<void> => {
  const key = { key: RESTORED_KEY }
  await db
    .collection('payload-kvs')
    .updateOne(key, { $set: { data } }, { ...DURABLE, upsert: true })
}
