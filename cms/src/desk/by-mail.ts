import { newReference } from '@infos-droits/shared/crypto'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../mail/index.ts'
import type { Ticket } from '../payload-types.ts'
import { actAsSystem, actInside } from './act.ts'
import { TEXT_MAX } from './action.ts'
import { idOf } from './actor.ts'
import { lastAnswerMail } from './answer-mail.ts'
import { noteDanger } from './danger.ts'
import { dueAfter } from './due.ts'
import { workingLink } from './links.ts'
import { partFor, ticketAsPart } from './parts/index.ts'
import { maskNames } from './person-words.ts'

/** What comes by mail and what becomes of it on the desk, in the transaction of the caller. */

/**
 * Makes the ticket of a question that came by mail. It goes to the lead: nobody was asked for a rubric or
 * a place, nor whether others read the mailbox, which the lead is reminded of.
 */
export const openByMail = async ({
  req,
  receivedAt,
  text,
  sender,
  tells,
}: {
  req: PayloadRequest
  receivedAt: Date
  text: string
  /** Null when the message names nobody. */
  sender: { name: string; address: string } | null
  /** Which mails follow: none of them in a flood. */
  tells: { lead: boolean; person: boolean }
}): Promise<Ticket> => {
  const ticket = await req.payload.create({
    collection: 'tickets',
    depth: 0,
    data: {
      reference: newReference(),
      state: 'with_lead',
      revision: 0,
      rubric: 'unknown',
      territory: 'unknown',
      // Nobody to write to: whatever is answered can only be handed over.
      channel: sender === null ? 'desk' : 'email',
      receivedAt: receivedAt.toISOString(),
      dueAt: await dueAfter({ req, from: receivedAt }),
      text,
      masked: maskNames(text, sender?.name ?? ''),
      person: {
        firstName: null,
        mailName: sender?.name ?? null,
        email: sender?.address ?? null,
        phone: null,
        commune: null,
      },
      mailboxPrivate: sender !== null,
      history: [{ at: receivedAt.toISOString(), event: 'received', by: 'infos-droits' }],
    },
    req,
  })
  await noteDanger({ req, ticket, text, isTold: tells.lead })
  if (tells.lead) await queueMail({ req, kind: 'lead-to-route', ticket: ticket.id })
  if (tells.person && sender !== null)
    await queueMail({ req, kind: 'citizen-received', ticket: ticket.id })
  return ticket
}

const mergeTargetOf = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<Ticket | null> => {
  const id = ticket.mergedInto ?? ''
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true, req } as const
  const target = await req.payload.findByID(found)
  return target === null || target.erasedAt ? null : target
}

/** Tells a ticket that its person wrote again: an answered one is open again, with a new deadline. */
export const noteMessage = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  // It is answered with another one.
  const target = ticket.mergedInto ? await mergeTargetOf({ req, ticket }) : null
  if (target) return noteMessage({ req, ticket: target })
  const isOver = ticket.state === 'answered' || ticket.state === 'closed'
  const action = isOver
    ? ({
        event: 'message_reopened',
        dueAt: await dueAfter({ req, rubric: ticket.rubric }),
      } as const)
    : ({ event: 'message_received' } as const)
  await actAsSystem({ req, ticketId: ticket.id, action })
}

/**
 * A partner answered by mail: what they wrote is their proposal, behind what they had typed already, and
 * waits for the lead. A mail without a word is none: they are told what became of its files and what is
 * missing. Once the ticket is no longer theirs it is a message, and the lead is told.
 */
export const proposeByMail = async ({
  req,
  ticket,
  organization,
  text,
  mayAnswer,
}: {
  req: PayloadRequest
  ticket: Ticket
  organization: string
  /** Empty when the mail says nothing itself. */
  text: string
  /** Whether they may be written back to: a person wrote, and it is no flood. */
  mayAnswer: boolean
}): Promise<void> => {
  const { held, contribution } = await heldBy({ req, ticket, organization })
  const isTheirs = held?.state === 'with_partner' && idOf(held.organization) === organization
  const typed = held?.draft?.text?.trim() ?? ''
  const whole = typed === '' ? text : `${typed}\n\n${text}`
  if (!isTheirs || text === '' || whole.length > TEXT_MAX) {
    await noteMessage({ req, ticket })
    if (!isTheirs || text !== '' || !mayAnswer) return
    const link = await workingLink({ req, ticket: ticket.id, organization, contribution })
    await queueMail({ req, kind: 'partner-wordless', ticket: ticket.id, organization, link })
    return
  }
  const { name } = await req.payload.findByID({
    collection: 'organizations',
    id: organization,
    depth: 0,
    req,
  })
  await actInside({
    req,
    actor: { role: 'partner', organization, name },
    ticketId: ticket.id,
    action: { event: 'propose', revision: held.revision, text: whole },
  })
}

/** The ticket as a partner holds it, as its own or for a part of it. */
const heldBy = async ({
  req,
  ticket,
  organization,
}: {
  req: PayloadRequest
  ticket: Ticket
  organization: string
}): Promise<{ held: Ticket | null; contribution: string | null }> => {
  if (idOf(ticket.organization) === organization) return { held: ticket, contribution: null }
  const part = await partFor({ req, ticket: ticket.id, organization })
  return part === null
    ? { held: null, contribution: null }
    : { held: ticketAsPart({ ticket, part }), contribution: part.id }
}

/** A mail about a ticket came back: an answer that did not arrive waits for a person again. */
export const noteBounce = async ({
  req,
  ticket,
  mailId,
}: {
  req: PayloadRequest
  ticket: Ticket
  mailId: string
}): Promise<void> => {
  if (ticket.erasedAt) return
  const answer = await lastAnswerMail({ req, ticket })
  const isAnswer = answer?.id === mailId
  if (isAnswer && (ticket.state === 'answered' || ticket.state === 'sending'))
    await actAsSystem({ req, ticketId: ticket.id, action: { event: 'mail_bounced' } })
  else await queueMail({ req, kind: 'lead-bounced', ticket: ticket.id })
}
