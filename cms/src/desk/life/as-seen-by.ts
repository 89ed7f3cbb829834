import type { Payload, TypedUser } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { actorOf } from '../actor.ts'
import { partFor, ticketAsPart } from '../parts/index.ts'

/** A ticket as this user sees it: of a partner who is asked for a part of it, with their own draft alone. */
export const asSeenBy = async ({
  payload,
  ticket,
  user,
}: {
  payload: Payload
  ticket: Ticket
  user: TypedUser
}): Promise<Ticket> => {
  const actor = actorOf(user)
  if (actor?.role !== 'partner' || ticket.organization === actor.organization) return ticket
  const { organization } = actor
  const part = await partFor({ req: { payload }, ticket: ticket.id, organization })
  return part === null ? ticket : ticketAsPart({ ticket, part })
}
