import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { loadTicket } from './act.ts'
import { actorOf } from './actor.ts'
import { writeToPartner } from './effects.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

const refuse = (code: keyof typeof WORKFLOW_ERRORS, status: number) =>
  new AppError({ code, message: WORKFLOW_ERRORS[code], status })

/** @throws AppError `ticket.event.forbidden` (403). */
export const requireLead = ({ user }: PayloadRequest) => {
  const actor = actorOf(user)
  if (user === null || actor?.role !== 'lead') throw refuse('ticket.event.forbidden', 403)
  return { actor, userId: user.id }
}

/**
 * Stops one link of a partner by the lead's hand. Unlike one that has expired, its holder cannot renew
 * it: only the lead sends another. The ticket stays with its partner, whose accounts still see it.
 *
 * @throws AppError `ticket.event.forbidden` (403), `ticket.unknown` (404), `ticket.link.over` (409).
 */
export const withdrawLink = async ({
  req: outer,
  ticketId,
  linkId,
}: {
  req: PayloadRequest
  ticketId: string
  linkId: string
}): Promise<void> => {
  const { userId } = requireLead(outer)
  const { payload } = outer
  await inLoggedTransaction({
    payload,
    work: async (req) => {
      const found = {
        collection: 'partnerLinks',
        id: linkId,
        depth: 0,
        disableErrors: true,
      } as const
      const link = /^[0-9a-f]{24}$/.test(linkId) ? await payload.findByID({ ...found, req }) : null
      if (link?.ticket !== ticketId) throw refuse('ticket.unknown', 404)
      if (link.revokedAt || Date.parse(link.expiresAt) < Date.now())
        throw refuse('ticket.link.over', 409)
      const data = { revokedAt: new Date().toISOString(), withdrawn: true }
      await payload.update({ collection: 'partnerLinks', id: link.id, data, depth: 0, req })
      const subject = `partnerLinks/${link.id}`
      await recordAccess({ req, event: 'link_withdrawn', userId, ticket: ticketId, subject })
    },
  })
}

/**
 * Mails the partner of a ticket a new link; those before it stop working.
 *
 * @throws AppError `ticket.event.forbidden` (403), `ticket.unknown` (404), `ticket.event.impossible`
 * (409) when the question is not with a partner, `ticket.organization.unreachable` (422).
 */
export const sendNewLink = async ({
  req: outer,
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<void> => {
  const { actor, userId } = requireLead(outer)
  await inLoggedTransaction({
    payload: outer.payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      if (ticket.state !== 'with_partner') throw refuse('ticket.event.impossible', 409)
      await writeToPartner({ req, ticket, kind: 'partner-question' })
      await recordAccess({ req, event: 'link_sent', userId, ticket: ticket.id })
    },
  })
}
