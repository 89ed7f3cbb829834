import { formatDate, formatPhone } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { env } from '../../env.ts'
import {
  inboundDomain,
  MAIL_REASONS,
  makeLetter,
  sender,
  type Block,
  type Composed,
  isAccountMail,
  type AccountKind,
} from '../../mail/index.ts'
import type { Mail, Setting, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { openingMessageId } from '../messages.ts'
import { readingUntil } from '../reader.ts'
import { leadAddresses, organizationAddresses } from '../recipients.ts'
import { partnerUrl, readingUrl } from '../tokens.ts'
import { toFollow } from './follow.ts'
import { composeWeekly, toDelayed, toLate, toReminded } from './time.ts'
import { LETTERS as fr } from './labels.fr.ts'

export type Written = { to: string[]; subject: string; blocks: Block[] }
export type Writer = (args: {
  req: PayloadRequest
  mail: Mail
  ticket: Ticket
  settings: Setting
}) => Promise<Written | { cancel: string }>

const gone = { cancel: MAIL_REASONS.gone }

/** « Une question vous attend »: no word of the question, a link that opens this one ticket. */
const toPartner: Writer = async ({ req, mail, ticket, settings }) => {
  const organization = idOf(mail.organization)
  const linkId = idOf(mail.link)
  if (organization === null || linkId === null) return gone
  const link = await req.payload.findByID({ collection: 'partnerLinks', id: linkId, depth: 0, req })
  if (link.revokedAt) return gone
  const words = fr.partnerQuestion
  return {
    to: await organizationAddresses({ req, organization }),
    subject: words.subject(ticket.reference),
    blocks: [
      { text: fr.hello },
      { text: mail.kind === 'partner-returned' ? words.returned : words.body(settings.siteName) },
      { link: words.link, url: partnerUrl(link.id) },
      { text: words.due(formatDate(ticket.dueAt)) },
      { text: words.until(formatDate(link.expiresAt)) },
      { text: words.notOurs },
    ],
  }
}

const LEAD_WORDS = {
  'lead-to-route': { subject: fr.lead.toRouteSubject, text: fr.lead.toRoute },
  'lead-to-validate': { subject: fr.lead.toValidateSubject, text: fr.lead.toValidate },
  'lead-undeliverable': { subject: fr.lead.undeliverableSubject, text: fr.lead.undeliverable },
  'lead-message': { subject: fr.lead.messageSubject, text: fr.lead.message },
  'lead-bounced': { subject: fr.lead.bouncedSubject, text: fr.lead.bounced },
  'lead-part': { subject: fr.lead.partSubject, text: fr.lead.part },
  'lead-unanswered': { subject: fr.lead.unansweredSubject, text: fr.lead.unanswered },
} as const

const toLead =
  (kind: keyof typeof LEAD_WORDS): Writer =>
  async ({ req, ticket }) => ({
    to: await leadAddresses({ req }),
    subject: LEAD_WORDS[kind].subject(ticket.reference),
    blocks: [
      { text: fr.hello },
      { text: LEAD_WORDS[kind].text },
      { link: fr.lead.link, url: `${env().CMS_URL}/admin/collections/tickets/${ticket.id}` },
      { text: fr.automatic },
    ],
  })

/** The answer that the lead validated, word for word. */
const toCitizen: Writer = ({ ticket, settings }) => {
  const answer = ticket.answer?.text
  const email = ticket.person?.email
  if (!answer || !email || ticket.state !== 'sending') return Promise.resolve(gone)
  const words = fr.answer
  const name = ticket.person?.firstName
  return Promise.resolve({
    to: [email],
    subject: words.subject,
    blocks: [
      { text: name ? fr.helloName(name) : fr.hello },
      { text: words.intro(formatDate(ticket.receivedAt), settings.siteName) },
      { written: answer },
      { text: words.more(deskPhone(settings)) },
      { link: words.ask, url: `${env().SITE_URL}/poser-une-question/` },
      { link: words.follow, url: readingUrl(ticket.id) },
      { text: words.reference(ticket.reference) },
    ],
  })
}

/** For a mailbox that others may read: nothing says what it is about. */
const toCitizenWithCode: Writer = ({ ticket, settings }) => {
  const email = ticket.person?.email
  if (!email || ticket.state !== 'sending') return Promise.resolve(gone)
  const until = readingUntil({ answeredAt: ticket.answer?.at ?? ticket.receivedAt, settings })
  return Promise.resolve({
    to: [email],
    subject: fr.code.subject,
    blocks: [
      { text: fr.hello },
      { text: fr.code.body },
      { link: fr.code.link, url: readingUrl(ticket.id) },
      { text: fr.code.until(formatDate(until.toISOString())) },
    ],
  })
}

/** « Votre message est arrivé »: no word of what it was about. */
const toCitizenReceived: Writer = ({ ticket }) => {
  const email = ticket.person?.email
  if (!email || ticket.erasedAt) return Promise.resolve(gone)
  return Promise.resolve({
    to: [email],
    subject: fr.received.subject,
    blocks: [
      { text: fr.hello },
      { text: fr.received.body(formatDate(ticket.dueAt)) },
      { link: fr.follow.link, url: readingUrl(ticket.id) },
      { text: fr.received.more },
    ],
  })
}

const WRITERS: Record<Exclude<Mail['kind'], AccountKind | 'lead-weekly'>, Writer> = {
  'partner-question': toPartner,
  'partner-returned': toPartner,
  'partner-reminder': toReminded,
  'lead-to-route': toLead('lead-to-route'),
  'lead-to-validate': toLead('lead-to-validate'),
  'lead-undeliverable': toLead('lead-undeliverable'),
  'lead-message': toLead('lead-message'),
  'lead-bounced': toLead('lead-bounced'),
  'lead-part': toLead('lead-part'),
  'lead-unanswered': toLead('lead-unanswered'),
  'lead-late': toLate,
  'citizen-delay': toDelayed,
  'citizen-answer': toCitizen,
  'citizen-code': toCitizenWithCode,
  'citizen-received': toCitizenReceived,
  'citizen-follow': toFollow,
}

/** Nothing in these says who writes, or about what: others may read the mailbox. */
const NEUTRAL: readonly Mail['kind'][] = [
  'citizen-code',
  'citizen-received',
  'citizen-follow',
  'citizen-delay',
]
/** Those that an answer to is understood; a link to a code is for whoever has the code. */
const ANSWERED: readonly Mail['kind'][] = [
  'partner-question',
  'partner-returned',
  'partner-reminder',
  'citizen-answer',
  'citizen-received',
]

/** Writes a mail about a ticket, from the ticket as it is when the mail leaves. */
export const composeTicketMail = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  if (mail.kind === 'lead-weekly') return composeWeekly({ payload })
  const ticketId = idOf(mail.ticket)
  if (isAccountMail(mail.kind) || ticketId === null) return gone
  const req = await createLocalReq({}, payload)
  const found = { collection: 'tickets', id: ticketId, depth: 0, disableErrors: true, req } as const
  const ticket = await payload.findByID(found)
  if (ticket === null) return gone
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const written = await WRITERS[mail.kind]({ req, mail, ticket, settings })
  if ('cancel' in written) return written
  const isNeutral = NEUTRAL.includes(mail.kind)
  const letter = makeLetter({
    ...written,
    signature: isNeutral ? [settings.neutralSenderName] : signature(settings),
  })
  const from = sender(
    isNeutral ? { ...settings, senderName: settings.neutralSenderName } : settings,
  )
  const replyDomain = ANSWERED.includes(mail.kind) ? inboundDomain(settings) : null
  const headers = await threadHeaders({ req, mail, ticket })
  return { letter, to: written.to, from, replyDomain, headers }
}

/**
 * What puts a mail behind the one that it answers (RFC 5322, section 3.6.4), when the question came by
 * mail; and that a receipt is written to each message, by itself (RFC 3834, section 5).
 */
const threadHeaders = async ({
  req,
  mail: { kind },
  ticket,
}: {
  req: PayloadRequest
  mail: Mail
  ticket: Ticket
}): Promise<Record<string, string>> => {
  if (kind !== 'citizen-answer' && kind !== 'citizen-received') return {}
  const asked = await openingMessageId({ req, ticket: ticket.id })
  return {
    ...(kind === 'citizen-received' ? { 'Auto-Submitted': 'auto-replied' } : {}),
    ...(asked === null ? {} : { 'In-Reply-To': asked, References: asked }),
  }
}

const deskPhone = (settings: Setting): string | null =>
  settings.desk.phone ? formatPhone(settings.desk.phone) : null

/** Who writes: the site, its publisher, its address. */
export const signature = (settings: Setting): string[] => [
  settings.siteName,
  settings.publisher.name,
  env().SITE_URL,
]
