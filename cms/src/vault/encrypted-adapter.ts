import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Types } from 'mongoose'
import type {
  CollectionSlug,
  CreateArgs,
  DatabaseAdapterObj,
  DeleteOneArgs,
  FindArgs,
  FindOneArgs,
  PayloadRequest,
  SelectType,
  UpdateManyArgs,
  UpdateOneArgs,
  Where,
} from 'payload'
import { openDocument, sealDocument } from './seal-document.ts'
import { requireOpenVault } from './state.ts'
import { hasTexts, sealedPathsOf, type SealedPath } from './sealed-fields.ts'

type Doc = Record<string, unknown>
type Adapter = DatabaseAdapterObj

/**
 * Payload's database with the fields marked `SEALED` encrypted below everything else: what is written
 * is cipher text, what is read is plain text again. Hooks, access rules and queries stay as they are;
 * an encrypted field cannot be searched or sorted.
 */
export const encryptedAdapter = (adapter: Adapter): Adapter => ({
  ...adapter,
  init: (args) => encrypting(adapter.init(args) as MongooseAdapter),
})

const encrypting = (db: MongooseAdapter): MongooseAdapter => {
  const pathsOf = memoized((slug) => {
    const config = db.payload.config.collections.find((collection) => collection.slug === slug)
    return config === undefined ? [] : sealedPathsOf(config)
  })
  const open = (collection: string, doc: Doc): Doc =>
    openDocument({
      collection,
      id: idIn(doc),
      paths: pathsOf(collection),
      doc,
      report: (reason) => {
        db.payload.logger.error({ msg: 'vault: cannot open', collection, id: idIn(doc), reason })
      },
    })
  /** Nothing of such a document changes while it cannot be read, its state no more than its texts. */
  const pathsToWrite = async (slug: string): Promise<SealedPath[]> => {
    const paths = pathsOf(slug)
    if (paths.length > 0) await requireOpenVault(db.payload)
    return paths
  }
  const openMaybe = (collection: string, doc: Doc | null): Doc | null =>
    doc === null ? null : open(collection, doc)

  const inner = {
    create: db.create.bind(db) as (args: CreateArgs) => Promise<Doc>,
    updateOne: db.updateOne.bind(db) as (args: UpdateOneArgs) => Promise<Doc | null>,
    updateMany: db.updateMany.bind(db) as (args: UpdateManyArgs) => Promise<Doc[] | null>,
    find: db.find.bind(db),
    findOne: db.findOne.bind(db) as (args: FindOneArgs) => Promise<Doc | null>,
    deleteOne: db.deleteOne.bind(db) as (args: DeleteOneArgs) => Promise<Doc | null>,
  }
  const storedKey = async ({ collection, where, req }: Pointed): Promise<Doc> => {
    const found = await inner.findOne({
      collection,
      where,
      select: { dataKey: true },
      ...(req === undefined ? {} : { req }),
    })
    return found ?? {}
  }

  db.create = async (args) => {
    const { collection, data } = args
    const paths = await pathsToWrite(collection)
    if (paths.length === 0 || !hasTexts(data, paths)) return inner.create(args)
    const given = args.customID ?? data['id']
    const id = textOf(given ?? new Types.ObjectId())
    const sealed = sealDocument({ collection, id, paths, doc: data, wrapped: null })
    return openMaybe(collection, await inner.create({ ...args, customID: id, data: sealed }))
  }
  db.updateOne = async (args) => {
    const { collection, data, req } = args
    const paths = await pathsToWrite(collection)
    if (paths.length === 0) return inner.updateOne(args)
    // The key in the database is the one that counts: it may just have been wrapped anew.
    const { dataKey, ...rest } = data
    const isDropped = dataKey === null
    if (!hasTexts(rest, paths)) {
      const kept = isDropped ? data : rest
      return openMaybe(collection, await inner.updateOne({ ...args, data: kept }))
    }
    const where: Where = args.id === undefined ? args.where : { id: { equals: args.id } }
    const stored = await storedKey({ collection, where, req })
    // Nothing there: nothing may be written either, for it could not be bound to its document.
    if (stored['id'] === undefined) return null
    const known = stored['dataKey']
    const wrapped = isDropped || typeof known !== 'string' ? null : known
    const sealed = sealDocument({ collection, id: idIn(stored), paths, doc: rest, wrapped })
    return openMaybe(collection, await inner.updateOne({ ...args, data: sealed }))
  }
  db.updateMany = async (args) => {
    const paths = await pathsToWrite(args.collection)
    if (hasTexts(args.data, paths))
      throw new Error(`no bulk update of encrypted ${args.collection}`)
    const docs = await inner.updateMany(args)
    return docs?.map((doc) => openMaybe(args.collection, doc)) ?? null
  }
  const find = async (args: FindArgs) => {
    const found = await inner.find<Doc>(withKey(args, pathsOf(args.collection)))
    return { ...found, docs: found.docs.map((doc) => open(args.collection, doc)) }
  }
  db.find = find as typeof db.find
  const findOne = async (args: FindOneArgs) =>
    openMaybe(args.collection, await inner.findOne(withKey(args, pathsOf(args.collection))))
  db.findOne = findOne as typeof db.findOne
  db.deleteOne = async (args) =>
    openMaybe(
      args.collection,
      await inner.deleteOne(withKey(args, await pathsToWrite(args.collection))),
    )
  const deleteMany = db.deleteMany.bind(db)
  db.deleteMany = async (args) => {
    await pathsToWrite(args.collection)
    return deleteMany(args)
  }
  return db
}

type Pointed = {
  collection: CollectionSlug
  where: Where
  req?: Partial<PayloadRequest> | undefined
}

const idIn = (doc: Doc): string => textOf(doc['id'] ?? doc['_id'])

/** An id of MongoDB or of ours, as it stands in a context. */
const textOf = (id: unknown): string =>
  typeof id === 'string' ? id : id instanceof Types.ObjectId ? id.toHexString() : ''

/** A read of some fields only needs the key as well. */
const withKey = <Args extends { select?: SelectType }>(args: Args, paths: SealedPath[]): Args => {
  const { select } = args
  const isChosen = Object.values(select ?? {}).some((value) => value !== false)
  return paths.length > 0 && isChosen ? { ...args, select: { ...select, dataKey: true } } : args
}

const memoized = <Value>(make: (slug: string) => Value) => {
  const known = new Map<string, Value>()
  return (slug: string): Value => {
    const value = known.get(slug) ?? make(slug)
    known.set(slug, value)
    return value
  }
}
