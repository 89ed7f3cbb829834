import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'
import type { Media } from '../payload-types.ts'
import { forgetSiteFiles } from '../pictures/index.ts'
import { requestPublication } from '../publishing/index.ts'
import { refuseInUse } from './references.ts'

/** Pages that may show a picture. */
const PAGES = ['guides', 'news', 'events', 'organizations'] as const

const PUBLIC: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** Names of the pages that show a picture: on the site only, or drafts and trash too. */
const pagesShowing = async ({
  id,
  isPublic,
  req,
}: {
  id: string
  isPublic: boolean
  req: PayloadRequest
}): Promise<string[]> => {
  const shown: Where = { picture: { equals: id } }
  const names = new Map<string, string>()
  for (const collection of PAGES)
    // A draft lies beside what is on the site, and either may show it.
    for (const draft of isPublic ? [false] : [false, true]) {
      const { docs } = await req.payload.find({
        collection,
        where: isPublic ? { and: [shown, PUBLIC] } : shown,
        draft,
        limit: 5,
        depth: 0,
        pagination: false,
        trash: true,
        req,
      })
      for (const doc of docs) names.set(doc.id, 'name' in doc ? doc.name : doc.title)
    }
  return [...names.values()]
}

/** A picture that a page shows cannot be removed: the whole publication would be refused. */
export const refuseDeleteShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const users = await pagesShowing({ id: String(id), isPublic: false, req })
  if (users.length === 0) return
  const { alt } = await req.payload.findByID({ collection: 'media', id, depth: 0, req })
  refuseInUse({ what: alt, users })
}

/** Its words, its credit, its file are on the site as soon as they are saved, where a page shows it. */
export const publishWhenShown: CollectionAfterChangeHook<Media> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'create') return doc
  const pages = await pagesShowing({ id: doc.id, isPublic: true, req })
  if (pages.length > 0) await requestPublication({ req, cause: doc.alt })
  return doc
}

/** What was made of it for the site goes with it. */
export const forgetWhenDeleted: CollectionAfterDeleteHook<Media> = async ({ id }) => {
  await forgetSiteFiles(String(id))
}
