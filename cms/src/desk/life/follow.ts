import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import type { CitizenEvent, SystemEvent } from '../act.ts'
import type { TicketAction } from '../action.ts'
import { closeWithWord, markSpam, notSpam, REOPENED } from '../closing/follow.ts'
import { bringAlong, mergeTarget } from '../closing/merge.ts'
import { splitTicket } from '../closing/split.ts'
import {
  dropDetail,
  messageCame,
  NO_DETAIL,
  noteDetail,
  proposeDetail,
  sendDetail,
} from '../detail/follow.ts'
import { followDocuments } from '../documents/follow.ts'
import { revokeLinks } from '../links.ts'
import { followParts, type OwnPartAction } from '../parts/index.ts'
import type { LifeConsequence } from './actions.ts'

type Act = TicketAction | SystemEvent | CitizenEvent | OwnPartAction | LifeConsequence

type Following = {
  req: PayloadRequest
  ticket: Ticket
  action: Act
  by: string
  at: string
  /** Applies an act of the same hand to another ticket, in the same transaction. */
  apply: (ticket: Ticket, action: LifeConsequence) => Promise<Ticket>
}

/**
 * What an act means for all that goes on around a ticket, in the transaction of `req`; answers what the
 * ticket keeps of it.
 *
 * @throws what the parts, the documents, the closing and the detail throw.
 */
export const followLife = async (following: Following): Promise<Partial<Ticket>> => {
  await followDocuments(following)
  return {
    ...(await followParts(following)),
    ...askedOfLead(following),
    ...(await ownLife(following)),
  }
}

/** After these the partner waits no more for a word of the lead, or is another one. */
const TOLD: readonly string[] = [
  'tell_partner',
  'route',
  'propose',
  'return_to_partner',
  'hand_back',
  'propose_other',
  'validate',
]

const askedOfLead = ({ ticket, action, at }: Following): Partial<Ticket> => {
  if (action.event === 'ask_lead') return { leadAskedAt: at }
  return ticket.leadAskedAt && TOLD.includes(action.event) ? { leadAskedAt: null } : {}
}

const ownLife = async (following: Following): Promise<Partial<Ticket>> => {
  const { req, ticket, action, by, at } = following
  switch (action.event) {
    case 'close_with_word':
      return { ...NO_DETAIL, ...(await closeWithWord({ ...following, text: action.text })) }
    case 'mark_spam':
      return { ...NO_DETAIL, ...(await markSpam(following)) }
    case 'not_spam':
      return notSpam(following)
    case 'reopen':
    case 'still_unanswered':
    case 'message_reopened':
      return REOPENED
    case 'validate':
    case 'close':
    case 'close_by_person':
      return NO_DETAIL
    case 'merge':
      return mergeInto({ ...following, into: action.into })
    case 'merged_here':
      return { dueAt: action.dueAt }
    case 'split':
      return splitTicket({ ...following, ...action })
    case 'route':
      return { suggestion: nothing }
    case 'propose_other':
      await revokeLinks({ req, ticket: ticket.id, contribution: null })
      await queueMail({ req, kind: 'lead-to-route', ticket: ticket.id })
      return {
        organization: null,
        suggestion: { organization: action.organization, text: action.reason, by, at },
      }
    case 'propose_detail':
    case 'propose_part_detail':
      return proposeDetail({ ...following, text: action.text })
    case 'send_detail':
      return sendDetail({ ...following, text: action.text })
    case 'drop_detail':
      return dropDetail(following)
    case 'note_detail':
      return noteDetail({ ...following, text: action.text })
    case 'message_received':
      return messageCame(following)
    default:
      return {}
  }
}

const nothing = { organization: null, text: null, by: null, at: null }

/** One ticket is answered with another; whichever was promised sooner counts. */
const mergeInto = async ({
  req,
  ticket,
  into,
  apply,
}: Following & { into: string }): Promise<Partial<Ticket>> => {
  const target = await mergeTarget({ req, ticket, into })
  const dueAt = ticket.dueAt < target.dueAt ? ticket.dueAt : target.dueAt
  await apply(target, { event: 'merged_here', dueAt })
  await bringAlong({ req, ticket, into: target.id })
  return { ...NO_DETAIL, mergedInto: target.id }
}
