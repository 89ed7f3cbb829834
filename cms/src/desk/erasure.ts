import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { eraseTicket, recordAccess } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/**
 * Erases a ticket at the wish of the person it is about; the lead alone may, and the access log says
 * so. A mail that still waits finds nothing to say and is cancelled.
 *
 * @throws AppError `ticket.event.forbidden` (403) or `ticket.unknown` (404).
 */
export const eraseForPerson = async ({
  req: { payload, user },
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<void> => {
  if (user?.role !== 'lead') {
    const code = 'ticket.event.forbidden'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 403 })
  }
  await inTransaction({
    payload,
    work: async (req) => {
      const found = {
        collection: 'tickets',
        id: ticketId,
        depth: 0,
        disableErrors: true,
        req,
      } as const
      const ticket = await payload.findByID(found)
      if (ticket === null) {
        const code = 'ticket.unknown'
        throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 404 })
      }
      // Done already, perhaps by another click at the same moment.
      if (ticket.erasedAt) return
      await eraseTicket({ req, ticket, reason: 'request', userId: user.id })
      const state = ticket.state === 'answered' ? 'answered' : 'closed'
      await payload.update({ collection: 'tickets', id: ticket.id, data: { state }, req })
      await recordAccess({ req, userId: user.id, event: 'erasure', ticket: ticket.id })
    },
  })
}
