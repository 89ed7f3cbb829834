import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import type { TicketAction } from '../action.ts'
import { idOf, type Actor } from '../actor.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { partFor } from './find-parts.ts'
import { requireAsked, requireHeld } from './states.ts'

/** What a partner does of the part they were asked for, as the workflow names it. */
export type OwnPartAction =
  | { event: 'save_part' | 'propose_part'; part: string; text: string }
  | { event: 'hand_back_part'; part: string; reason: string; suggestion?: string }
  | { event: 'propose_part_detail'; part: string; text: string }

/** The part behind what a partner does with a ticket that another one holds; null when it is their own. */
export const ownPart = async ({
  req,
  actor,
  ticket,
}: {
  req: PayloadRequest
  actor: Actor
  ticket: Ticket
}): Promise<Contribution | null> =>
  actor.role !== 'partner' || idOf(ticket.organization) === actor.organization
    ? null
    : partFor({ req, ticket: ticket.id, organization: actor.organization })

/**
 * What partners ask of a question, said of their part of it.
 *
 * @throws AppError `ticket.changed` (409), `ticket.event.forbidden` (403).
 */
export const asOwnPart = ({
  part,
  action,
}: {
  part: Contribution
  action: TicketAction
}): OwnPartAction => {
  if (part.revision !== action.revision) throw refuse('ticket.changed', 409)
  switch (action.event) {
    case 'save_draft':
      return { event: 'save_part', part: part.id, text: action.text }
    case 'propose':
      return { event: 'propose_part', part: part.id, text: action.text }
    case 'hand_back':
      return { event: 'hand_back_part', part: part.id, reason: action.reason }
    case 'propose_other': {
      const { reason, organization: suggestion } = action
      return { event: 'hand_back_part', part: part.id, reason, suggestion }
    }
    case 'propose_detail':
      return { event: 'propose_part_detail', part: part.id, text: action.text }
    default:
      throw refuse('ticket.event.forbidden', 403)
  }
}

/** What a partner does with its documents, of a question or of a part of it. */
export type PartnerDocumentEvent = { event: 'attach' | 'take_back_document' }

/**
 * The same, said of a part.
 *
 * @throws AppError `ticket.part.impossible` (409), `ticket.event.forbidden` (403).
 */
export const documentOfPart = ({
  part,
  action: { event },
}: {
  part: Contribution
  action: { event: string }
}): { event: 'attach_part' | 'take_back_part_document' } => {
  if (event === 'attach') {
    requireAsked(part)
    return { event: 'attach_part' }
  }
  if (event !== 'take_back_document') throw refuse('ticket.event.forbidden', 403)
  requireHeld(part)
  return { event: 'take_back_part_document' }
}

const refuse = (code: 'ticket.changed' | 'ticket.event.forbidden', status: number) =>
  new AppError({ code, message: WORKFLOW_ERRORS[code], status })
