import { messageOf } from '@infos-droits/shared'
import { unwrapDataKey, wrapDataKey, wrappedBy, type KeyRing } from '@infos-droits/shared/crypto'
import type { CollectionSlug, Payload, Where } from 'payload'
import { masterKeys } from './key-file.ts'
import { contextOf } from './seal-document.ts'
import { sealedPathsOf } from './sealed-fields.ts'
import { requireOpenVault, rewrapCheck } from './state.ts'

type Doc = { id: string; dataKey: string }
const BATCH = 500

/** How far a rewrapping came; `unreadable` keys fit no document of theirs and stay as they are. */
export type Rewrapped = { rewrapped: number; left: number; unreadable: number; current: string }

/** What else of a document is made of a master key, made anew: written with the key, or not at all. */
export type Also = {
  set: Record<string, unknown>
  /** What must still stand in the document: it was made of that. */
  asOf?: Record<string, unknown>
}

/**
 * Wraps every data key with the current master key, while everything goes on: a document that changes
 * meanwhile keeps the key it has then, and is seen again.
 *
 * @throws AppError `vault.locked` (503) without the keys of this database.
 */
export const rewrapAll = async ({
  payload,
  also = () => Promise.resolve({ set: {} }),
}: {
  payload: Payload
  also?: (place: { collection: CollectionSlug; id: string }) => Promise<Also>
}): Promise<Rewrapped> => {
  await requireOpenVault(payload)
  const ring = masterKeys()
  if (ring === null) throw new Error('an open vault has keys')
  await rewrapCheck(payload)
  let rewrapped = 0
  let unreadable = 0
  for (const collection of encryptedCollections(payload))
    for (let last = ''; ;) {
      const docs = await underOtherKeys({ payload, collection, ring, last })
      for (const doc of docs) {
        last = doc.id
        const more = await also({ collection, id: doc.id })
        const outcome = await rewrapOne({ payload, collection, ring, doc, more })
        if (outcome === 'unreadable') unreadable += 1
        if (outcome === 'done') rewrapped += 1
      }
      if (docs.length === 0) break
    }
  const left = (await countOthers({ payload, ring })) - unreadable
  return { rewrapped, left, unreadable, current: ring.current.id }
}

/** How many documents each master key wraps, by its id. */
export const countByKey = async (payload: Payload): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const collection of encryptedCollections(payload)) {
    const rows = await modelOf(payload, collection).aggregate<{ _id: string; count: number }>([
      { $match: { dataKey: { $type: 'string' } } },
      { $group: { _id: { $arrayElemAt: [{ $split: ['$dataKey', '.'] }, 1] }, count: { $sum: 1 } } },
    ])
    for (const { _id: id, count } of rows) counts[id] = (counts[id] ?? 0) + count
  }
  return counts
}

const encryptedCollections = (payload: Payload): CollectionSlug[] =>
  payload.config.collections
    .filter((config) => sealedPathsOf(config).length > 0)
    .map((config) => config.slug)

const modelOf = (payload: Payload, collection: CollectionSlug) => {
  const model = payload.db.collections[collection]
  if (model === undefined) throw new Error(`no collection ${collection}`)
  return model
}

const countOthers = async ({ payload, ring }: { payload: Payload; ring: KeyRing }) => {
  const counts = Object.entries(await countByKey(payload))
  return counts.reduce((sum, [id, count]) => (id === ring.current.id ? sum : sum + count), 0)
}

const underOtherKeys = async ({
  payload,
  collection,
  ring,
  last,
}: {
  payload: Payload
  collection: CollectionSlug
  ring: KeyRing
  last: string
}): Promise<Doc[]> => {
  const others: Where[] = [
    { dataKey: { exists: true } },
    { dataKey: { not_like: `w1.${ring.current.id}.` } },
    ...(last === '' ? [] : [{ id: { greater_than: last } }]),
  ]
  const select = { dataKey: true } as const
  const where = { and: others }
  const found = await payload.db.find<Doc>({ collection, where, select, limit: BATCH, sort: 'id' })
  return found.docs.filter(({ dataKey }) => wrappedBy(dataKey) !== ring.current.id)
}

/** Only if the key is still the one that was read: an erased document stays erased. */
const rewrapOne = async ({
  payload,
  collection,
  ring,
  doc: { id, dataKey: wrapped },
  more: { set, asOf = {} },
}: {
  payload: Payload
  collection: CollectionSlug
  ring: KeyRing
  doc: Doc
  more: Also
}): Promise<'done' | 'changed' | 'unreadable'> => {
  const context = contextOf({ collection, id })
  const anew = wrapAnew({ payload, ring, wrapped, context })
  if (anew === null) return 'unreadable'
  const model = modelOf(payload, collection)
  const done = await model.updateOne(
    { _id: id, dataKey: wrapped, ...asOf },
    { $set: { ...set, dataKey: anew } },
  )
  return done.modifiedCount === 1 ? 'done' : 'changed'
}

const wrapAnew = ({
  payload,
  ring,
  wrapped,
  context,
}: {
  payload: Payload
  ring: KeyRing
  wrapped: string
  context: string
}): string | null => {
  try {
    return wrapDataKey({ ring, dataKey: unwrapDataKey({ ring, wrapped, context }), context })
  } catch (error) {
    payload.logger.error({ msg: 'vault: key left as it is', context, reason: messageOf(error) })
    return null
  }
}
