import { formatDate, formatPhone } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { env } from '../../env.ts'
import {
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
import { leadAddresses, organizationAddresses } from '../recipients.ts'
import { partnerUrl, readingUrl } from '../tokens.ts'
import { LETTERS as fr } from './labels.fr.ts'

type Written = { to: string[]; subject: string; blocks: Block[] }
type Writer = (args: {
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

const WRITERS: Record<Exclude<Mail['kind'], AccountKind>, Writer> = {
  'partner-question': toPartner,
  'partner-returned': toPartner,
  'lead-to-route': toLead('lead-to-route'),
  'lead-to-validate': toLead('lead-to-validate'),
  'lead-undeliverable': toLead('lead-undeliverable'),
  'citizen-answer': toCitizen,
  'citizen-code': toCitizenWithCode,
}

/** Until when an answer can be read through the mailed link. */
export const readingUntil = ({
  answeredAt,
  settings,
}: {
  answeredAt: string
  settings: Pick<Setting, 'linkDays'>
}): Date => new Date(Date.parse(answeredAt) + settings.linkDays * 86_400_000)

/** Writes a mail about a ticket, from the ticket as it is when the mail leaves. */
export const composeTicketMail = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  const ticketId = idOf(mail.ticket)
  if (isAccountMail(mail.kind) || ticketId === null) return gone
  const req = await createLocalReq({}, payload)
  const found = { collection: 'tickets', id: ticketId, depth: 0, disableErrors: true, req } as const
  const ticket = await payload.findByID(found)
  if (ticket === null) return gone
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const written = await WRITERS[mail.kind]({ req, mail, ticket, settings })
  if ('cancel' in written) return written
  const isNeutral = mail.kind === 'citizen-code'
  const letter = makeLetter({
    ...written,
    signature: isNeutral ? [settings.neutralSenderName] : signature(settings),
  })
  const from = sender(
    isNeutral ? { ...settings, senderName: settings.neutralSenderName } : settings,
  )
  return { letter, to: written.to, from }
}

const deskPhone = (settings: Setting): string | null =>
  settings.desk.phone ? formatPhone(settings.desk.phone) : null

/** Who writes: the site, its publisher, its address. */
const signature = (settings: Setting): string[] => [
  settings.siteName,
  settings.publisher.name,
  env().SITE_URL,
]
