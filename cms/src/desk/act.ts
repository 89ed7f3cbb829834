import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { idOf, type Actor } from './actor.ts'
import { partnerNamed } from './partner-named.ts'
import type { TicketAction } from './action.ts'
import { afterEvent } from './effects.ts'
import { requireOnlyMasked } from './drafting/mask-more.ts'
import { settleAnswerMails } from './answer-mail-rule.ts'
import { dueAfter } from './due.ts'
import { endedAfter } from './ended.ts'
import { applyFacts } from './facts/index.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'
import {
  asOwnPart,
  ownPart,
  documentOfPart,
  ticketAsPart,
  type OwnPartAction,
  type PartnerDocumentEvent,
  type PartReminded,
} from './parts/index.ts'
import { followLife, isBeside, type LifeConsequence } from './life/index.ts'
import { requireOpenedAnswer } from './opening.ts'
import { inTransaction } from '../work/index.ts'
import { requireFirstTime } from './still-unanswered.ts'
import { CLOCK_EVENTS, nextState, type TicketEvent } from './workflow.ts'
import { requireSeen, workingAfter } from './working.ts'
import type { Contribution, Ticket } from '../payload-types.ts'

/** What the system itself tells a ticket, of its mails. */
export type SystemEvent =
  | { event: 'mail_sent' | 'mail_refused' | 'mail_bounced' | 'message_received' }
  | { event: 'message_reopened'; dueAt: string }
  | ClockAction

/** What time brings about, at an instant by the database’s clock. */
export type ClockAction =
  | { event: 'partner_reminded' | 'lead_reminded'; at: string }
  | PartReminded
  /** The person is told of a new date. */
  | { event: 'person_told_delay'; at: string; until: string }

/** What is done without words: by the person who asked and their link, or with a document. */
export type CitizenEvent =
  | { event: 'close_by_person' }
  | PartnerDocumentEvent
  | { event: 'attach_part' | 'take_back_part_document' | 'add_document' }
  | { event: 'still_unanswered'; dueAt: string }

/**
 * The one door through which a ticket changes: checks who acts and the revision they saw, moves the
 * state, writes the history, and puts the mails that follow in the outbox, all in one transaction.
 *
 * @throws AppError `ticket.unknown` (404), `ticket.changed` (409), `ticket.event.forbidden` (403),
 * `ticket.event.impossible` (409), `ticket.answer.unopened` (409),
 * `ticket.organization.unreachable`, `ticket.mask.adds` (422), and what `settleAnswerMails` throws.
 */
export const act = async ({
  payload,
  actor,
  ticketId,
  action,
}: {
  payload: Payload
  actor: Actor
  ticketId: string
  action: TicketAction
}): Promise<Ticket> =>
  inTransaction({
    payload,
    work: async (req) => {
      const ticket = await loadTicket({ req, actor, ticketId })
      const part = await ownPart({ req, actor, ticket })
      if (part !== null) return actOnPart({ req, actor, ticket, part, action })
      requireSeen(ticket, action)
      return applyEvent({ req, actor, ticket, action })
    },
  })

/** As `act`, inside a transaction that the caller holds, for what the system itself knows. */
export const actAsSystem = async ({
  req,
  ticketId,
  action,
}: {
  req: PayloadRequest
  ticketId: string
  action: SystemEvent | Extract<TicketAction, { event: 'route' }>
}): Promise<Ticket> => {
  const actor: Actor = { role: 'system', name: 'infos-droits' }
  return actInside({ req, actor, ticketId, action })
}

/** As `act`, inside a transaction that the caller holds and in which it read the ticket. */
export const actInside = async ({
  req,
  actor,
  ticketId,
  action,
}: {
  req: PayloadRequest
  actor: Actor
  ticketId: string
  action: SystemEvent | CitizenEvent | TicketAction
}): Promise<Ticket> => {
  const ticket = await loadTicket({ req, actor, ticketId })
  const part = await ownPart({ req, actor, ticket })
  if (part === null) return applyEvent({ req, actor, ticket, action })
  if ('revision' in action) return actOnPart({ req, actor, ticket, part, action })
  const as = { ...actor, role: 'contributor' } as Actor
  return applyEvent({ req, actor: as, ticket, action: documentOfPart({ part, action }) })
}

/** What a partner does with its part; told of the ticket as that partner sees it. */
const actOnPart = async ({
  req,
  actor,
  ticket,
  part,
  action,
}: {
  req: PayloadRequest
  actor: Actor
  ticket: Ticket
  part: Contribution
  action: TicketAction
}): Promise<Ticket> => {
  const as = { ...actor, role: 'contributor' } as Actor
  const own = asOwnPart({ part, action })
  const changed = await applyEvent({ req, actor: as, ticket, action: own })
  const { payload } = req
  const found = { collection: 'contributions', id: part.id, depth: 0, req } as const
  return ticketAsPart({ ticket: changed, part: await payload.findByID(found) })
}

/**
 * A ticket that the actor may act on.
 *
 * @throws AppError `ticket.unknown` (404), `ticket.erased` (409).
 */
export const loadTicket = async ({
  req,
  actor,
  ticketId,
}: {
  req: PayloadRequest
  actor: Actor
  ticketId: string
}): Promise<Ticket> => {
  const isOurs = (ticket: Ticket) =>
    actor.role !== 'partner' ||
    [ticket.organization, ...(ticket.coAsked ?? [])].some((one) => idOf(one) === actor.organization)
  const ticket = /^[0-9a-f]{24}$/.test(ticketId)
    ? await req.payload.findByID({
        collection: 'tickets',
        id: ticketId,
        depth: 0,
        disableErrors: true,
        req,
      })
    : null
  if (ticket?.erasedAt) {
    const code = 'ticket.erased'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
  }
  if (ticket === null || !isOurs(ticket)) {
    const code = 'ticket.unknown'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 404 })
  }
  return ticket
}

/** A text saved again and again is no news. */
const SAVED_AGAIN: readonly TicketEvent[] = ['save_draft', 'save_part', 'save_working']

const applyEvent = async ({
  req,
  actor,
  ticket,
  action,
}: {
  req: PayloadRequest
  actor: Actor
  ticket: Ticket
  action: TicketAction | SystemEvent | CitizenEvent | OwnPartAction | LifeConsequence
}): Promise<Ticket> => {
  const { event } = action
  const state = nextState({ state: ticket.state, event, by: actor.role, channel: ticket.channel })
  if (event === 'handed_over') await requireOpenedAnswer({ req, ticket })
  await settleAnswerMails({ req, ticket, event })
  if (event === 'still_unanswered') requireFirstTime(ticket)
  if (event === 'send_correction') requireMailed(ticket)
  const at = 'at' in action ? action.at : new Date().toISOString()
  const note = 'reason' in action ? action.reason : await partnerNamed({ req, action })
  const isNews = !SAVED_AGAIN.includes(event)
  const apply = (other: Ticket, consequence: LifeConsequence) =>
    applyEvent({ req, actor, ticket: other, action: consequence })
  const entry = { at, event, by: actor.name, ...(note === undefined ? {} : { note }) }
  const changed = await req.payload.update({
    collection: 'tickets',
    id: ticket.id,
    depth: 0,
    data: {
      ...changesOf({ action, actor, at, ticket }),
      ...(isPromisedAnew(event) ? { dueAt: await dueAfter({ req, rubric: ticket.rubric }) } : {}),
      ...(action.event === 'set_facts' ? await applyFacts({ req, ticket, action }) : {}),
      ...(await followLife({ req, ticket, action, by: actor.name, at, apply })),
      state,
      ...endedAfter({ ticket, state, at }),
      // What one partner does beside, what the lead is writing or a reminder stands in nobody’s way.
      revision: isQuiet(event) ? ticket.revision : ticket.revision + 1,
      ...(isNews ? { history: [...(ticket.history ?? []), entry] } : {}),
    },
    req,
  })
  await afterEvent({ req, ticket: changed, event })
  return changed
}

/** Opened again by the lead: whoever asked has waited for nothing meanwhile. */
const isPromisedAnew = (event: TicketEvent): boolean => event === 'reopen' || event === 'not_spam'

/** What changes nothing for whoever has the ticket open. */
const isQuiet = (event: TicketEvent): boolean =>
  isBeside(event) || event === 'save_working' || CLOCK_EVENTS.some((one) => one === event)

/** A correction goes the way of the answer: by mail, or not at all from here. */
const requireMailed = ({ channel }: Ticket) => {
  if (channel === 'email') return
  const code = 'ticket.correction.channel'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 422 })
}

/** What an act writes besides the state. */
const changesOf = ({
  action,
  actor,
  at,
  ticket,
}: {
  action: TicketAction | SystemEvent | CitizenEvent | OwnPartAction | LifeConsequence
  actor: Actor
  at: string
  ticket: Ticket
}): Partial<Ticket> => {
  switch (action.event) {
    case 'route':
      return { organization: action.organization, draft: {}, remark: null }
    case 'mask':
      return { masked: requireOnlyMasked(ticket.masked, action.masked) }
    case 'tell_partner':
      return { remark: action.reason }
    case 'save_draft':
    case 'propose':
      return { draft: { text: action.text, by: actor.name, at } }
    case 'return_to_partner':
      return { remark: action.reason }
    case 'hand_back':
      return { organization: null }
    case 'save_working':
      return { working: workingAfter({ ticket, text: action.text, by: actor.name, at }) }
    case 'validate':
      return {
        answer: { text: action.text, by: actor.name, at },
        working: workingAfter({ ticket, text: null, by: actor.name, at }),
      }
    case 'undo_validate': {
      const text = ticket.answer?.text ?? null
      return {
        answer: { text: null, by: null, at: null },
        working: workingAfter({ ticket, text, by: actor.name, at }),
      }
    }
    case 'send_correction':
      return { correction: { text: action.text, by: actor.name, at } }
    case 'send_again':
      return action.email === '' ? {} : { person: { ...ticket.person, email: action.email } }
    case 'message_reopened':
    case 'still_unanswered':
      return { dueAt: action.dueAt, delayedUntil: null }
    case 'reopen':
    case 'not_spam':
      return { delayedUntil: null }
    case 'person_told_delay':
      return { delayedUntil: action.until }
    default:
      return {}
  }
}
