import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from 'payload'
import { requestPublication } from './request.ts'

type Named = { id: string; title?: string; name?: string }

const titleOf = (doc: Named): string => doc.title ?? doc.name ?? doc.id

const afterChange: CollectionAfterChangeHook<Named> = async ({ doc, req }) => {
  await requestPublication({ req, cause: titleOf(doc) })
  return doc
}

const afterDelete: CollectionAfterDeleteHook<Named> = async ({ doc, req }) => {
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
