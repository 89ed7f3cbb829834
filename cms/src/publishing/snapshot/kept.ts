import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { rawCollection, sessionOf } from '../../work/index.ts'

type Stored = { id: string }
type Known = { updatedAt: number; doc: Stored }

/** Documents of small collections as they were read last, by collection and id. */
export type Kept = ReadonlyMap<CollectionSlug, ReadonlyMap<string, Known>>

/**
 * Reads whole collections, in the order of their ids; of what is known already, only what has moved.
 * What it has read is left in `after`.
 */
export const keptReader =
  ({
    req,
    before,
    after,
  }: {
    req: PayloadRequest
    before: Kept
    after: Map<CollectionSlug, ReadonlyMap<string, Known>>
  }) =>
  async <Slug extends CollectionSlug>(
    collection: Slug,
    /** Only what is published, of a collection with drafts. */
    { isOnline = false }: { isOnline?: boolean } = {},
  ): Promise<DataFromCollectionSlug<Slug>[]> => {
    const known = before.get(collection)
    const states = await readStates({ req, collection, isOnline })
    const moved = states.filter(({ id, updatedAt }) => known?.get(id)?.updatedAt !== updatedAt)
    const read = await readWhole({ req, collection, ids: moved.map(({ id }) => id) })
    const now = new Map<string, Known>()
    for (const { id, updatedAt } of states) {
      const doc = read.get(id) ?? known?.get(id)?.doc
      if (doc !== undefined) now.set(id, { updatedAt, doc })
    }
    after.set(collection, now)
    // Under its own name each collection holds nothing but its own.
    return [...now.values()].map(({ doc }) => doc as DataFromCollectionSlug<Slug>)
  }

const readStates = async ({
  req,
  collection,
  isOnline,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  isOnline: boolean
}) => {
  const session = sessionOf(req)
  const rows = await rawCollection(req.payload, collection)
    .find(
      { deletedAt: null, ...(isOnline && { _status: 'published' }) },
      { projection: { updatedAt: 1 }, sort: { _id: 1 }, ...(session !== undefined && { session }) },
    )
    .toArray()
  // Of what says nothing of its state, each one is another.
  return rows.map((row) => ({
    id: row._id.toHexString(),
    updatedAt: row['updatedAt'] instanceof Date ? row['updatedAt'].getTime() : NaN,
  }))
}

const readWhole = async ({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  ids: readonly string[]
}): Promise<ReadonlyMap<string, Stored>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Stored>({
    collection,
    where: { id: { in: [...ids] } },
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}
