import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { issueLink } from '../links.ts'
import { partsOf } from '../parts/find-parts.ts'

/** Tells each partner who works on a question that the person gave a detail; their links go on. */
export const tellPartners = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  const main = ticket.state === 'with_partner' ? idOf(ticket.organization) : null
  const asked = (await partsOf({ req, ticket: ticket.id })).filter(({ state }) => state === 'asked')
  const told = [
    ...(main === null ? [] : [{ organization: main, contribution: null }]),
    ...asked.flatMap((part) => {
      const organization = idOf(part.organization)
      return organization === null ? [] : [{ organization, contribution: part.id }]
    }),
  ]
  for (const one of told) {
    const link =
      (await goodLink({ req, ticket, ...one })) ??
      (await issueLink({ req, ticket: ticket.id, ...one }))
    const { organization } = one
    await queueMail({ req, kind: 'partner-detail', ticket: ticket.id, organization, link })
  }
}

/** The link that a partner has in hand: a new one would shut the page in which they may be writing. */
const goodLink = async ({
  req,
  ticket,
  contribution,
}: {
  req: PayloadRequest
  ticket: Ticket
  contribution: string | null
}): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: {
      and: [
        { ticket: { equals: ticket.id } },
        { contribution: contribution === null ? { exists: false } : { equals: contribution } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
    depth: 0,
    limit: 1,
    sort: '-createdAt',
    pagination: false,
    req,
  })
  return docs[0]?.id ?? null
}
