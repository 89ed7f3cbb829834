import type { DatabaseAdapterObj, Where } from 'payload'

/** What is asked of the database, as far as it concerns us. */
type Asked = { where?: Where }

const COUNTING = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
] as const

/** Says the same as no condition at all, but is one. */
const ALL: Where = { id: { exists: true } }

/**
 * Counts documents one by one, always. Without a condition Payload takes MongoDB’s own estimate, which
 * is wrong after mongod was killed: lists ended too early then, and the tickets on their last pages
 * could not be seen.
 *
 * Source: db.collection.estimatedDocumentCount, « Unexpected Shutdown », in MongoDB’s manual.
 */
export const countingExactly = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    for (const name of COUNTING) {
      const inner = db[name].bind(db) as (asked: Asked) => unknown
      const exact = (asked: Asked) =>
        inner(isAnything(asked.where) ? { ...asked, where: ALL } : asked)
      Object.assign(db, { [name]: exact })
    }
    return db
  },
})

const isAnything = (where: Where | undefined): boolean =>
  where === undefined || Object.keys(where).length === 0
