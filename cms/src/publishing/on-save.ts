import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from 'payload'
import { requestPublication } from './request.ts'

const titleOf = (doc: Record<string, unknown>): string =>
  String(doc['title'] ?? doc['name'] ?? doc['slug'] ?? doc['id'])

const afterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await requestPublication({ req, cause: titleOf(doc) })
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await requestPublication({ req, cause: titleOf(doc) })
  return doc
}

/** Hooks of a collection without drafts: whatever is saved is public. */
export const publishesOnSave = { afterChange: [afterChange], afterDelete: [afterDelete] }

/** The same for a global. */
export const publishesGlobalOnSave = (cause: string): GlobalAfterChangeHook[] => [
  async ({ doc, req }) => {
    await requestPublication({ req, cause })
    return doc
  },
]
