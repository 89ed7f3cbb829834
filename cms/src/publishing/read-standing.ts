import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import type { Publication } from '../payload-types.ts'
import { addressOf, isPublishedCollection, type ShownCollection } from './addresses.ts'
import { standingOf, type Change, type FirstLive, type Standing } from './standing.ts'
import { publicationStatus } from './status.ts'

type Asked = { req: PayloadRequest; collection: ShownCollection; id: string }

const SAME_MOMENT_MS = 100

/** What the site shows of a document, as far as the asker may read it; null when there is none to tell of. */
export const readStanding = async ({ req, collection, id }: Asked): Promise<Standing | null> => {
  const change = await readChange({ req, collection, id })
  if (change === null) return null
  const { payload } = req
  const [status, firstLive] = await Promise.all([
    publicationStatus(payload),
    firstLiveAfter({ req, changedAt: change.changedAt }),
  ])
  return standingOf({ change, firstLive, status, now: new Date() })
}

/** The document that the site shows or showed, whatever drafts lie over it. */
const readChange = async ({ req, collection, id }: Asked): Promise<Change | null> => {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 2,
    populate: { organizations: { slug: true, _status: true } },
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const doc: Record<string, unknown> | undefined = docs.map((each) => ({ ...each }))[0]
  const changedAt = doc?.['updatedAt']
  if (doc === undefined || typeof changedAt !== 'string') return null
  const address = addressOf(collection, doc)
  const hasDrafts = isPublishedCollection(collection)
  const isPublic = hasDrafts ? doc['_status'] === 'published' : address !== null
  const isTold = isPublic || (hasDrafts && wasPublic(doc))
  if (!isTold) return null
  return { changedAt, isPublic, url: address === null ? null : `${env().SITE_URL}${address}` }
}

/**
 * Drafts are kept beside the document: one that was never published stays as it was created. (Its
 * versions do not tell: « Retirer du site » rewrites the last one.)
 */
const wasPublic = ({ createdAt, updatedAt }: Record<string, unknown>): boolean =>
  Date.parse(String(updatedAt)) - Date.parse(String(createdAt)) > SAME_MOMENT_MS

const firstLiveAfter = async ({
  req,
  changedAt,
}: {
  req: PayloadRequest
  changedAt: string
}): Promise<FirstLive> => {
  const live = async (
    claimedAt: Record<string, string>,
    sort: string,
  ): Promise<Publication | null> => {
    const { docs } = await req.payload.find({
      collection: 'publications',
      where: { and: [{ state: { equals: 'live' } }, { claimedAt }] },
      sort,
      limit: 1,
      depth: 0,
      pagination: false,
      req,
    })
    return docs[0] ?? null
  }
  const first = await live({ greater_than_equal: changedAt }, 'claimedAt')
  if (first === null) return null
  const before = await live({ less_than: changedAt }, '-claimedAt')
  // Old ones are forgotten: what came first of those kept may not have been the first.
  return {
    doneAt: first.doneAt ?? null,
    release: first.release ?? null,
    isFirstKept: before === null,
  }
}
