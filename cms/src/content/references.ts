import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest, type Where } from 'payload'
import { maybeKeptAt } from '../publishing/index.ts'
import { IN_USE } from './labels.fr.ts'

/** Titles of the pages that match `where`; those in the trash too, which may come back. */
const titlesThat = async ({
  collection,
  req,
  where,
}: {
  collection: 'guides' | 'news' | 'events'
  req: PayloadRequest
  where: Where
}): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: { title: true },
    limit: 5,
    depth: 0,
    pagination: false,
    trash: true,
    req,
  })
  return docs.map(({ title }) => title)
}

/** Where a page of each kind names a partner. */
const PARTNER_PATHS = [
  ['guides', 'contacts.organization'],
  ['news', 'organization'],
  ['events', 'organization'],
] as const

/** Titles of the pages that name a partner: drafts and trash too, or only what is on the site. */
export const pagesNaming = async ({
  organization,
  isPublic = false,
  req,
}: {
  organization: string
  isPublic?: boolean
  req: PayloadRequest
}): Promise<string[]> => {
  const titles: string[] = []
  for (const [collection, path] of PARTNER_PATHS) {
    const and: Where[] = [{ [path]: { equals: organization } }]
    if (isPublic) and.push({ _status: { equals: 'published' } }, { deletedAt: { exists: false } })
    if (isPublic && collection === 'events') and.push(maybeKeptAt(Date.now()))
    const where = { and }
    titles.push(...(await titlesThat({ collection, where, req })))
  }
  return titles
}

/** Refuses, with the titles of what still names it. */
export const refuseInUse = ({ what, users }: { what: string; users: readonly string[] }): void => {
  if (users.length > 0) throw new APIError(IN_USE(`«\u00A0${what}\u00A0»`, users), 409, null, true)
}

/**
 * A delete hook for what guides and partners name: removing it would leave a page that cannot be
 * rendered, and the whole publication would be refused.
 */
export const refuseDeleteWhenUsed =
  ({
    collection,
    title,
    guideField,
    others = [],
  }: {
    collection: 'themes' | 'hotlines' | 'services'
    title: 'title' | 'name'
    /** Path of the relationship in a guide. */
    guideField: string
    /** Collections besides that name it, with the path of the relationship in theirs. */
    others?: { collection: 'organizations' | 'dangers'; field: string }[]
  }): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const users = await titlesThat({
      collection: 'guides',
      req,
      where: { [guideField]: { in: [id] } },
    })
    for (const other of others) {
      const { docs } = await req.payload.find({
        collection: other.collection,
        where: { [other.field]: { in: [id] } },
        select: { name: true },
        limit: 5,
        depth: 0,
        pagination: false,
        trash: true,
        req,
      })
      users.push(...docs.map(({ name }) => name))
    }
    if (users.length === 0) return
    const doc = await req.payload.findByID({ collection, id, depth: 0, req })
    const named: Record<string, unknown> = { ...doc }
    refuseInUse({ what: String(named[title]), users })
  }
