import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { issueLink } from '../links.ts'
import { organizationAddresses } from '../recipients.ts'

/**
 * Makes the link by which a partner opens its part of a ticket, and puts the mail that carries it in the
 * outbox; the links of the other partners go on.
 *
 * @throws AppError `ticket.organization.unreachable` (422).
 */
export const writeToContributor = async ({
  req,
  ticket,
  part,
  kind,
}: {
  req: PayloadRequest
  ticket: Ticket
  part: Contribution
  kind: 'partner-question' | 'partner-returned'
}): Promise<void> => {
  const organization = idOf(part.organization)
  const isReachable =
    organization !== null && (await organizationAddresses({ req, organization })).length > 0
  if (!isReachable) {
    const code = 'ticket.organization.unreachable'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 422 })
  }
  const link = await issueLink({ req, ticket: ticket.id, organization, contribution: part.id })
  await queueMail({ req, kind, ticket: ticket.id, organization, link })
}
