import type { PayloadRequest } from 'payload'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { partsOf } from './find-parts.ts'

/**
 * An answer that is stopped gives back the parts that it had ended, each as its partner left it: with the
 * text, the revision and the link that they have before them, for they may still be writing.
 */
export const giveBackParts = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  /** As it is before. */
  ticket: Ticket
}): Promise<void> => {
  const endedAt = ticket.answer?.at
  if (!endedAt) return
  for (const part of await partsOf({ req, ticket: ticket.id })) {
    if (part.state !== 'withdrawn' || part.at !== endedAt) continue
    await req.payload.update({
      collection: 'contributions',
      id: part.id,
      // Nothing of it was written since: whoever has it open has the newest.
      data: { state: 'asked', revision: part.revision - 1 },
      depth: 0,
      req,
    })
    await openLinkAgain({ req, part, since: endedAt })
  }
}

/** The link that the answer had stopped; not one that had ended before, or that the lead took back. */
const openLinkAgain = async ({
  req,
  part,
  since,
}: {
  req: PayloadRequest
  part: Contribution
  since: string
}): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'partnerLinks',
    where: {
      and: [
        { contribution: { equals: part.id } },
        { revokedAt: { greater_than_equal: since } },
        { withdrawn: { not_equals: true } },
      ],
    },
    sort: '-createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [link] = docs
  if (link === undefined) return
  const data = { revokedAt: null }
  await req.payload.update({ collection: 'partnerLinks', id: link.id, data, depth: 0, req })
}
