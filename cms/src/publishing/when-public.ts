import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { notePagesLeft, notePagesLeftBy, rememberPages } from './former/leave.ts'
import { requestPublication } from './request.ts'

type Doc = {
  id: string
  title?: string
  name?: string
  term?: string
  _status?: string
  deletedAt?: string | null
}

/** Called, in the transaction, when a public document stops being public; may throw to refuse it. */
export type OnWithdrawn = (args: {
  id: string
  title: string
  req: PayloadRequest
}) => Promise<void> | void

const isPublic = (doc: Doc | null): boolean => doc?._status === 'published' && !doc.deletedAt

/** The document the site shows, whatever drafts lie over it. */
const shown = async ({
  collection,
  id,
  req,
}: {
  collection: CollectionSlug
  id: string
  req: PayloadRequest
}): Promise<Doc | null> =>
  req.payload.db.findOne<Doc>({ collection, where: { id: { equals: id } }, req })

const memory = (collection: string, id: string) => `publishing.was.${collection}.${id}`

const titleOf = (doc: Doc) => doc.title ?? doc.name ?? doc.term ?? doc.id

/**
 * Hooks of a collection with drafts: a publication is asked for when something public appears,
 * changes or goes; a draft saved beside it changes nothing. The latest version the hooks are given
 * may be a draft, so the state of the shown document is read before and after.
 */
export const publishesWhenPublic = ({ onWithdrawn }: { onWithdrawn?: OnWithdrawn } = {}) => {
  const remember: CollectionBeforeChangeHook<Doc> = async ({
    collection,
    data,
    operation,
    originalDoc,
    req,
  }) => {
    if (operation === 'update' && originalDoc !== undefined) {
      const before = await shown({ collection: collection.slug, id: originalDoc.id, req })
      req.context[memory(collection.slug, originalDoc.id)] = isPublic(before)
      const of = { collection: collection.slug, id: originalDoc.id, req }
      await rememberPages({ doc: isPublic(before) ? before : null, ...of })
    }
    return data
  }

  const request: CollectionAfterChangeHook<Doc> = async ({ collection, doc, req }) => {
    const key = memory(collection.slug, doc.id)
    const was = req.context[key] === true
    const after = await shown({ collection: collection.slug, id: doc.id, req })
    const is = isPublic(after)
    if (was && !is) await onWithdrawn?.({ id: doc.id, title: titleOf(after ?? doc), req })
    await notePagesLeft({ collection: collection.slug, id: doc.id, doc: is ? after : null, req })
    const isDraftBeside = was && is && doc._status === 'draft'
    if ((was || is) && !isDraftBeside) await requestPublication({ req, cause: titleOf(doc) })
    return doc
  }

  const requestAfterDelete: CollectionAfterDeleteHook<Doc> = async ({ collection, doc, req }) => {
    if (!isPublic(doc)) return doc
    await notePagesLeftBy({ collection: collection.slug, id: doc.id, was: doc, doc: null, req })
    await requestPublication({ req, cause: titleOf(doc) })
    return doc
  }

  return {
    beforeChange: [remember],
    afterChange: [request],
    afterDelete: [requestAfterDelete],
  }
}
