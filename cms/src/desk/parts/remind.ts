import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { workingLink } from '../links.ts'

/**
 * Puts a reminder about a part in the outbox, with the link that works, or a new one. The revision of the
 * part stays: its partner may be writing.
 */
export const remindContributor = async ({
  req,
  ticket,
  part,
  at,
}: {
  req: PayloadRequest
  ticket: Ticket
  part: Contribution
  at: string
}): Promise<void> => {
  const organization = idOf(part.organization)
  if (organization === null) return
  const link = await workingLink({ req, ticket: ticket.id, organization, contribution: part.id })
  await queueMail({ req, kind: 'partner-reminder', ticket: ticket.id, organization, link })
  await req.payload.update({
    collection: 'contributions',
    id: part.id,
    data: { remindedAt: at },
    depth: 0,
    req,
  })
}
