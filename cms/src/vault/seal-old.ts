import type { CollectionSlug, Payload, Where } from 'payload'
import { hasTexts, sealedPathsOf, type SealedPath } from './sealed-fields.ts'
import { vaultState } from './state.ts'

type Doc = Record<string, unknown>
const BATCH = 200
const hasNoKey: Where = { dataKey: { exists: false } }

/**
 * Encrypts what was stored before there was encryption, once, when a process starts. Written past
 * hooks and access: nothing of the documents changes but their form at rest.
 */
export const sealOldDocuments = async (payload: Payload): Promise<number> => {
  if ((await vaultState(payload)) !== 'open') return 0
  let sealed = 0
  for (const config of payload.config.collections) {
    const paths = sealedPathsOf(config)
    const collection = config.slug
    if (paths.length > 0) sealed += await sealAll({ payload, collection, paths })
  }
  if (sealed > 0) payload.logger.info({ msg: 'vault: old documents encrypted', sealed })
  return sealed
}

const sealAll = async ({
  payload,
  collection,
  paths,
}: {
  payload: Payload
  collection: CollectionSlug
  paths: SealedPath[]
}): Promise<number> => {
  let sealed = 0
  for (let last = ''; ;) {
    const after: Where =
      last === '' ? hasNoKey : { and: [hasNoKey, { id: { greater_than: last } }] }
    const found = await payload.db.find<Doc & { id: string }>({
      collection,
      where: after,
      limit: BATCH,
      sort: 'id',
    })
    for (const doc of found.docs) {
      last = doc.id
      if (!hasTexts(doc, paths)) continue
      // Changed or encrypted by someone else meanwhile: left as it is.
      const where: Where = { and: [{ id: { equals: last } }, hasNoKey] }
      const done: unknown = await payload.db.updateOne({
        collection,
        where,
        data: { ...rootsOf(doc, paths), updatedAt: null },
      })
      if (done !== null) sealed += 1
    }
    if (found.docs.length < BATCH) return sealed
  }
}

/** The fields of a document that hold encrypted values, whole. */
const rootsOf = (doc: Doc, paths: SealedPath[]): Doc =>
  Object.fromEntries(
    paths.flatMap(([root]) =>
      root === undefined || doc[root] === undefined ? [] : [[root, doc[root]]],
    ),
  )
