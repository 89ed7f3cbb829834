import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { workingLink } from '../links.ts'
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
    const link = await workingLink({ req, ticket: ticket.id, ...one })
    const { organization } = one
    await queueMail({ req, kind: 'partner-detail', ticket: ticket.id, organization, link })
  }
}
