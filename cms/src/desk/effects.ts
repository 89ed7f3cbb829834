import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { noteAnswerLinks, noteCorrected } from '../answers/index.ts'
import { queueMail } from '../mail/index.ts'
import type { Ticket } from '../payload-types.ts'
import { idOf } from './actor.ts'
import { settleStuckMails } from './answer-mail.ts'
import { waitsForDigest } from './digest/wait.ts'
import { proposeGap } from './gaps/propose-gap.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'
import { issueLink, revokeLinks, workingLink } from './links.ts'
import { organizationAddresses } from './recipients.ts'
import { remindPartner } from './time/remind-partner.ts'
import type { TicketEvent } from './workflow.ts'

/** Acts of a person that deal with a mail which could not leave. */
const SETTLING = new Set<TicketEvent>([
  'route',
  'return_to_partner',
  'validate',
  'send_again',
  'hand_over_instead',
  'close',
  'close_by_person',
])

/** What follows from a change of a ticket: links made or stopped, mails put in the outbox. */
export const afterEvent = async ({
  req,
  ticket,
  event,
}: {
  req: PayloadRequest
  /** As it is after the change. */
  ticket: Ticket
  event: TicketEvent
}): Promise<void> => {
  const mail = { req, ticket: ticket.id }
  if (SETTLING.has(event)) await settleStuckMails({ req, ticket })
  switch (event) {
    case 'route':
      await writeToPartner({ req, ticket, kind: 'partner-question', mayWait: true })
      break
    case 'return_to_partner':
      await writeToPartner({ req, ticket, kind: 'partner-returned' })
      break
    case 'ask_lead':
      await queueMail({ ...mail, kind: 'lead-asked' })
      break
    case 'tell_partner':
      await tellPartner({ req, ticket })
      break
    case 'propose':
      await queueMail({ ...mail, kind: 'lead-to-validate' })
      break
    case 'hand_back':
      await revokeLinks({ ...mail, contribution: null })
      await queueMail({ ...mail, kind: 'lead-to-route' })
      break
    case 'validate':
      await revokeLinks(mail)
      await answerPerson({ req, ticket })
      await noteAnswerLinks({ req, ticket })
      await proposeGap({ req, ticket })
      break
    case 'undo_validate':
      await noteAnswerLinks({ req, ticket })
      break
    case 'send_correction':
      await noteCorrected({ req, ticket: ticket.id })
      await queueMail({
        ...mail,
        kind: ticket.mailboxPrivate === true ? 'citizen-correction' : 'citizen-correction-code',
      })
      break
    case 'send_again':
      await answerPerson({ req, ticket })
      break
    case 'mail_refused':
    case 'mail_bounced':
      await queueMail({ ...mail, kind: 'lead-undeliverable' })
      break
    case 'close':
    case 'close_by_person':
      await revokeLinks(mail)
      break
    case 'message_received':
    case 'message_reopened':
      await queueMail({ ...mail, kind: 'lead-message' })
      break
    case 'still_unanswered':
      await queueMail({ ...mail, kind: 'lead-unanswered' })
      break
    case 'partner_reminded':
      await remindPartner({ req, ticket })
      break
    case 'lead_reminded':
      await queueMail({ ...mail, kind: 'lead-late' })
      break
    case 'person_told_delay':
      await queueMail({ ...mail, kind: 'citizen-delay' })
      break
    case 'mask':
    case 'attach':
    case 'take_back_document':
    case 'take_back_part_document':
    case 'add_document':
    case 'choose_document':
    case 'save_working':
    case 'save_draft':
    case 'mail_sent':
    case 'hand_over_instead':
    case 'handed_over':
    case 'reopen':
    case 'ask_part':
    case 'save_part':
    case 'attach_part':
    case 'show_file':
    case 'propose_part':
    case 'hand_back_part':
    case 'return_part':
    case 'withdraw_part':
    case 'share_part':
    case 'part_reminded':
    case 'propose_other':
    case 'propose_detail':
    case 'propose_part_detail':
    case 'send_detail':
    case 'drop_detail':
    case 'note_detail':
    case 'merge':
    case 'merged_here':
    case 'split':
    case 'close_with_word':
    case 'mark_spam':
    case 'not_spam':
      break
  }
}

/**
 * Makes a link for the partner of a ticket and puts the mail that carries it in the outbox.
 *
 * @throws AppError `ticket.organization.unreachable` (422).
 */
export const writeToPartner = async ({
  req,
  ticket,
  kind,
  mayWait = false,
}: {
  req: PayloadRequest
  ticket: Ticket
  kind: 'partner-question' | 'partner-returned'
  /** Until the next morning, when the organization wants one mail a day and no danger is feared. */
  mayWait?: boolean
}) => {
  const organization = idOf(ticket.organization)
  const isReachable =
    organization !== null && (await organizationAddresses({ req, organization })).length > 0
  if (!isReachable) {
    const code = 'ticket.organization.unreachable'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 422 })
  }
  const link = await issueLink({ req, ticket: ticket.id, organization })
  const isUrgent = ticket.danger === true
  if (mayWait && !isUrgent && (await waitsForDigest({ req, organization, link }))) return
  await queueMail({ req, kind, ticket: ticket.id, organization, link })
}

/** Tells the partner of a word of the lead's; the link they have stays good, for they may be writing. */
const tellPartner = async ({ req, ticket }: { req: PayloadRequest; ticket: Ticket }) => {
  const organization = idOf(ticket.organization)
  if (organization === null) return
  const at = { req, ticket: ticket.id, organization }
  const link = await workingLink(at)
  await queueMail({ ...at, kind: 'partner-told', link })
}

/** The lead may still think better of it for as long as the settings say. */
const answerPerson = async ({ req, ticket }: { req: PayloadRequest; ticket: Ticket }) => {
  if (ticket.state !== 'sending') return
  const kind = ticket.mailboxPrivate === true ? 'citizen-answer' : 'citizen-code'
  const { undoSeconds } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  await queueMail({ req, kind, ticket: ticket.id, heldSeconds: undoSeconds })
}
