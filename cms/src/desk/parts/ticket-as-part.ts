import type { Contribution, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import type { TicketState } from '../workflow.ts'
import type { PartState } from './states.ts'

const STATES: Record<PartState, TicketState> = {
  asked: 'with_partner',
  proposed: 'to_validate',
  handed_back: 'with_lead',
  withdrawn: 'with_lead',
}

/**
 * A ticket as the partner sees it who is asked for a part: the masked question, its own draft and what
 * the lead wants of it, in the places where the one partner of a ticket finds them. What others wrote,
 * the text as it came, who asked and what happened are not in it.
 */
export const ticketAsPart = ({ ticket, part }: { ticket: Ticket; part: Contribution }): Ticket => {
  const isHeld = part.state === 'asked' || part.state === 'proposed'
  const { by, at } = part
  return {
    ...ticket,
    text: ticket.masked,
    person: {},
    answer: {},
    codeHash: null,
    organization: isHeld ? idOf(part.organization) : null,
    state: STATES[part.state],
    revision: part.revision,
    draft: { text: part.text ?? null, by: by ?? null, at: at ?? null },
    remark: part.remark ?? null,
    history:
      part.state === 'handed_back' ? [{ at: at ?? '', event: 'hand_back', by: by ?? '' }] : [],
  }
}
