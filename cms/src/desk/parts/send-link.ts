import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { inLoggedTransaction, recordAccess } from '../../privacy/index.ts'
import { loadTicket } from '../act.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { requireLead } from '../links-by-hand.ts'
import { partsOf } from './find-parts.ts'
import { writeToContributor } from './write.ts'

/**
 * Mails a partner who is asked for a part a new link; those before it for that part stop working.
 *
 * @throws AppError `ticket.event.forbidden` (403), `ticket.unknown` (404), `ticket.part.impossible`
 * (409), `ticket.organization.unreachable` (422).
 */
export const sendPartLink = async ({
  req: outer,
  ticketId,
  partId,
}: {
  req: PayloadRequest
  ticketId: string
  partId: string
}): Promise<void> => {
  const { actor, userId } = requireLead(outer)
  await inLoggedTransaction({
    payload: outer.payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      const part = (await partsOf({ req, ticket: ticket.id })).find(({ id }) => id === partId)
      if (part?.state !== 'asked') {
        const code = 'ticket.part.impossible'
        throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
      }
      await writeToContributor({ req, ticket, part, kind: 'partner-question' })
      await recordAccess({ req, event: 'link_sent', userId, ticket: ticket.id })
    },
  })
}
