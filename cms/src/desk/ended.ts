import type { Ticket } from '../payload-types.ts'
import type { TicketState } from './workflow.ts'

const OVER: readonly TicketState[] = ['answered', 'closed']

/** When a question came to its end, as an act leaves it; what is done to one that is over changes nothing. */
export const endedAfter = ({
  ticket,
  state,
  at,
}: {
  /** As it is before. */
  ticket: Pick<Ticket, 'state' | 'endedAt'>
  /** After the act. */
  state: TicketState
  at: string
}): Pick<Ticket, 'endedAt'> => {
  if (!OVER.includes(state)) return { endedAt: null }
  return OVER.includes(ticket.state) ? { endedAt: ticket.endedAt ?? null } : { endedAt: at }
}
