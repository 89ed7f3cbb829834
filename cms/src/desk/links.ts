import type { PayloadRequest, Where } from 'payload'
import { updateEach } from '../work/index.ts'
import { hashToken, partnerToken } from './tokens.ts'

const DAY = 86_400_000

type Opens = {
  req: PayloadRequest
  ticket: string
  organization: string
  /** The part it opens; left out, the question itself. */
  contribution?: string | null
}

/**
 * Makes the link by which an organization opens one ticket, or its part of it; those before it for the
 * same stop working, those of other partners do not.
 */
export const issueLink = async ({
  req,
  ticket,
  organization,
  contribution = null,
}: Opens): Promise<string> => {
  await revokeLinks({ req, ticket, contribution })
  const { linkDays } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const expiresAt = new Date(Date.now() + linkDays * DAY).toISOString()
  const data = { ticket, organization, contribution, expiresAt }
  const link = await req.payload.create({ collection: 'partnerLinks', data, depth: 0, req })
  await req.payload.update({
    collection: 'partnerLinks',
    id: link.id,
    data: { tokenHash: hashToken(partnerToken(link.id)) },
    depth: 0,
    req,
  })
  return link.id
}

/**
 * The link that a partner has in hand, or a new one when none works: a new one shuts the page in which they
 * may be writing.
 */
export const workingLink = async (opens: Opens): Promise<string> =>
  (await liveLink(opens)) ?? (await issueLink(opens))

const liveLink = async ({
  req,
  ticket,
  organization,
  contribution = null,
}: Opens): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: {
      and: [
        { ticket: { equals: ticket } },
        { organization: { equals: organization } },
        { contribution: contribution === null ? { exists: false } : { equals: contribution } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
    sort: '-createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.id ?? null
}

/** Stops every link of a ticket, or only those of one part of it, or of none. */
export const revokeLinks = async ({
  req,
  ticket,
  contribution,
}: {
  req: PayloadRequest
  ticket: string
  /** Null: those of the partner who holds the question. */
  contribution?: string | null
}): Promise<void> => {
  const ofPart: Where[] =
    contribution === undefined
      ? []
      : [{ contribution: contribution === null ? { exists: false } : { equals: contribution } }]
  await updateEach({
    req,
    collection: 'partnerLinks',
    where: { and: [{ ticket: { equals: ticket } }, { revokedAt: { exists: false } }, ...ofPart] },
    data: { revokedAt: new Date().toISOString() },
  })
}
