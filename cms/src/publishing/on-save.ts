import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from 'payload'
import { notePagesLeftBy } from './former/leave.ts'
import { requestPublication } from './request.ts'

type Named = { id: string; title?: string; name?: string }

const titleOf = (doc: Named): string => doc.title ?? doc.name ?? doc.id

const afterChange: CollectionAfterChangeHook<Named> = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const of = { collection: collection.slug, id: doc.id, req }
  if (operation === 'update') await notePagesLeftBy({ was: previousDoc, doc, ...of })
  await requestPublication({ req, cause: titleOf(doc) })
  return doc
}

const afterDelete: CollectionAfterDeleteHook<Named> = async ({ collection, doc, req }) => {
  await notePagesLeftBy({ collection: collection.slug, id: doc.id, was: doc, doc: null, req })
  await requestPublication({ req, cause: titleOf(doc) })
  return doc
}

/** Hooks of a collection without drafts: whatever is saved is public. */
export const publishesOnSave = { afterChange: [afterChange], afterDelete: [afterDelete] }

/** The same for a global. */
export const publishesGlobalOnSave = (cause: string): GlobalAfterChangeHook[] => [
  async ({ req }) => {
    await requestPublication({ req, cause })
  },
]
