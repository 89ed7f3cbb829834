import { AppError } from '@infos-droits/shared'
import type { PayloadRequest, Where } from 'payload'
import { deleteEach } from '../../work/index.ts'
import type { Previewed } from '../previewed.ts'
import { SHARING as fr } from './labels.fr.ts'
import { previewUrl } from './token.ts'

const DAYS = 7
const DAY = 86_400_000

type Of = { req: PayloadRequest; collection: Previewed; id: string }

/** The links of a document that work: how many, and until when the last one does (UTC). */
export type LiveLinks = { count: number; until: string | null }

/** Makes a link for the lead who asks; those that are over go. @throws AppError `preview.gone` (404). */
export const issuePreviewLink = async ({
  req,
  collection,
  id,
}: Of): Promise<{ url: string; until: string; live: LiveLinks }> => {
  const draft = { collection, id, draft: true, depth: 0, disableErrors: true } as const
  const found = await req.payload.findByID({ ...draft, overrideAccess: false, req })
  if (found === null || !req.user)
    throw new AppError({ code: 'preview.gone', message: fr.gone, status: 404 })
  const over = { expiresAt: { less_than: new Date().toISOString() } }
  await deleteEach({ req, collection: 'previewLinks', where: over })
  const until = new Date(Date.now() + DAYS * DAY).toISOString()
  const data = { kind: collection, document: id, madeBy: req.user.id, expiresAt: until }
  const link = await req.payload.create({ collection: 'previewLinks', data, depth: 0, req })
  return { url: previewUrl(link.id), until, live: await liveLinks({ req, collection, id }) }
}

export const liveLinks = async ({ req, collection, id }: Of): Promise<LiveLinks> => {
  const { docs } = await req.payload.find({
    collection: 'previewLinks',
    where: { and: [...ofDocument(collection, id), { expiresAt: { greater_than: nowIso() } }] },
    sort: '-expiresAt',
    depth: 0,
    pagination: false,
    req,
  })
  return { count: docs.length, until: docs[0]?.expiresAt ?? null }
}

/** All of them stop at once. */
export const revokePreviewLinks = async ({ req, collection, id }: Of): Promise<LiveLinks> => {
  await deleteEach({ req, collection: 'previewLinks', where: { and: ofDocument(collection, id) } })
  return { count: 0, until: null }
}

const ofDocument = (collection: Previewed, id: string): Where[] => [
  { kind: { equals: collection } },
  { document: { equals: id } },
]

const nowIso = () => new Date().toISOString()
