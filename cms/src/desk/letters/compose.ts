import { formatDate, formatPhone } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { env } from '../../env.ts'
import {
  ERASED_KIND,
  inboundDomain,
  MAIL_REASONS,
  makeLetter,
  neutralSender,
  sender,
  type Block,
  type Composed,
  isAccountMail,
  type AccountKind,
  type MailKind,
} from '../../mail/index.ts'
import {
  declaredOf,
  fillTemplate,
  signatureFor,
  templateFor,
  type LetterKey,
  type Values,
} from '../../letters/index.ts'
import type { Mail, Setting, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { givenWith } from '../documents/given.ts'
import { READER_DOCUMENTS } from '../documents/labels.fr.ts'
import { readingUntil } from '../reader.ts'
import { leadAddresses } from '../recipients.ts'
import { readingUrl } from '../tokens.ts'
import { composeDigest } from './digest.ts'
import { toFollow } from './follow.ts'
import { LIFE_WRITERS } from './life.ts'
import { toPartner } from './partner.ts'
import { threadHeaders } from './thread.ts'
import { toWordless } from './wordless.ts'
import { composeWeekly, toDelayed, toLate, toReminded } from './time.ts'

/**
 * The values of a declared letter (`letters/declared.ts`), by its kind or, when a kind has several, by the
 * key of the letter; or the whole of one that is not declared.
 */
export type Written = { to: string[] } & (
  { values: Values; letter?: LetterKey } | { subject: string; blocks: Block[] }
)
export type Writer = (args: {
  req: PayloadRequest
  mail: Mail
  ticket: Ticket
  settings: Setting
}) => Promise<Written | { cancel: string }>

const gone = { cancel: MAIL_REASONS.gone }

const toLead: Writer = async ({ req, ticket, settings }) => ({
  to: await leadAddresses({ req }),
  values: {
    référence: ticket.reference,
    site: settings.siteName,
    lien: `${env().CMS_URL}/admin/collections/tickets/${ticket.id}`,
  },
})

/** The answer that the lead validated, word for word. */
const toCitizen: Writer = async ({ req, ticket, settings }) => {
  const answer = ticket.answer?.text
  const email = ticket.person?.email
  if (!answer || !email || ticket.state !== 'sending') return gone
  const { length: documents } = await givenWith({ req, ticket })
  return {
    to: [email],
    values: {
      prénom: ticket.person?.firstName ?? null,
      'date de la question': formatDate(ticket.receivedAt),
      site: settings.siteName,
      réponse: answer,
      documents: documents === 0 ? null : READER_DOCUMENTS.waiting(documents),
      'page des documents': documents === 0 ? null : readingUrl(ticket),
      téléphone: deskPhone(settings),
      'nouvelle question': `${env().SITE_URL}/poser-une-question/`,
      référence: ticket.reference,
      suivi: readingUrl(ticket),
    },
  }
}

/** For a mailbox that others may read: nothing says what it is about. */
const toCitizenWithCode: Writer = ({ ticket, settings }) => {
  const email = ticket.person?.email
  if (!email || ticket.state !== 'sending') return Promise.resolve(gone)
  const until = readingUntil({ answeredAt: ticket.answer?.at ?? ticket.receivedAt, settings })
  return Promise.resolve({
    to: [email],
    values: { lien: readingUrl(ticket), 'fin du lien': formatDate(until.toISOString()) },
  })
}

/** A correction that was approved later took the place of this one, in its own mail. */
const isReplaced = ({ createdAt }: Mail, at: string): boolean =>
  Date.parse(at) > Date.parse(createdAt)

/** What has changed since the answer, word for word as the lead approved it. */
const toCitizenCorrected: Writer = ({ mail, ticket, settings }) => {
  const { correction, person } = ticket
  if (!correction?.text || !correction.at || !person?.email || ticket.state !== 'answered')
    return Promise.resolve(gone)
  if (isReplaced(mail, correction.at)) return Promise.resolve(gone)
  return Promise.resolve({
    to: [person.email],
    values: {
      prénom: person.firstName ?? null,
      'date de la réponse': formatDate(ticket.answer?.at ?? ticket.receivedAt),
      site: settings.siteName,
      correction: correction.text,
      téléphone: deskPhone(settings),
      suivi: readingUrl(ticket),
      référence: ticket.reference,
    },
  })
}

/** The same where others may read the mailbox: it is read with the code. */
const toCitizenCorrectedWithCode: Writer = ({ mail, ticket, settings }) => {
  const { correction, person } = ticket
  if (!correction?.at || !person?.email || ticket.state !== 'answered') return Promise.resolve(gone)
  if (isReplaced(mail, correction.at)) return Promise.resolve(gone)
  const until = readingUntil({ answeredAt: correction.at, settings })
  return Promise.resolve({
    to: [person.email],
    values: { lien: readingUrl(ticket), 'fin du lien': formatDate(until.toISOString()) },
  })
}

/** « Votre message est arrivé »: no word of what it was about. */
const toCitizenReceived: Writer = ({ ticket }) => {
  const email = ticket.person?.email
  if (!email || ticket.erasedAt) return Promise.resolve(gone)
  return Promise.resolve({
    to: [email],
    values: { 'date promise': formatDate(ticket.dueAt), suivi: readingUrl(ticket) },
  })
}

const WRITERS: Record<Exclude<MailKind, AccountKind | 'partner-digest' | 'lead-weekly'>, Writer> = {
  'partner-question': toPartner,
  'partner-returned': toPartner,
  'partner-detail': toPartner,
  'partner-reminder': toReminded,
  'partner-told': toPartner,
  'partner-wordless': toWordless,
  'lead-to-route': toLead,
  'lead-asked': toLead,
  'lead-to-validate': toLead,
  'lead-undeliverable': toLead,
  'lead-message': toLead,
  'lead-bounced': toLead,
  'lead-part': toLead,
  'lead-detail': toLead,
  'lead-unanswered': toLead,
  'lead-danger': toLead,
  'lead-late': toLate,
  'citizen-delay': toDelayed,
  'citizen-answer': toCitizen,
  'citizen-code': toCitizenWithCode,
  'citizen-received': toCitizenReceived,
  'citizen-correction': toCitizenCorrected,
  'citizen-correction-code': toCitizenCorrectedWithCode,
  'citizen-follow': toFollow,
  ...LIFE_WRITERS,
}

/** Nothing in these says who writes, or about what: others may read the mailbox. */
const NEUTRAL: readonly Mail['kind'][] = [
  'citizen-code',
  'citizen-received',
  'citizen-follow',
  'citizen-detail-code',
  'citizen-closed-code',
  'citizen-delay',
  'citizen-correction-code',
]
/** Those that an answer to is understood; a link to a code is for whoever has the code. */
const ANSWERED: readonly Mail['kind'][] = [
  'partner-question',
  'partner-returned',
  'partner-told',
  'partner-reminder',
  'partner-wordless',
  'citizen-answer',
  'citizen-received',
  'partner-detail',
  'citizen-detail',
  'citizen-closed',
  'citizen-correction',
]

/** Writes a mail about a ticket, from the ticket as it is when the mail leaves. */
export const composeTicketMail = async ({
  payload,
  mail,
}: {
  payload: Payload
  mail: Mail
}): Promise<Composed> => {
  if (mail.kind === 'partner-digest') return composeDigest({ payload, mail })
  if (mail.kind === 'lead-weekly') return composeWeekly({ payload })
  const ticketId = idOf(mail.ticket)
  if (mail.kind === ERASED_KIND || isAccountMail(mail.kind) || ticketId === null) return gone
  const req = await createLocalReq({}, payload)
  const found = { collection: 'tickets', id: ticketId, depth: 0, disableErrors: true, req } as const
  const ticket = await payload.findByID(found)
  if (ticket === null) return gone
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
  const written = await WRITERS[mail.kind]({ req, mail, ticket, settings })
  if ('cancel' in written) return written
  const isNeutral = NEUTRAL.includes(mail.kind)
  const signature = isNeutral
    ? [settings.neutralSenderName]
    : await signatureFor({ req, settings, territory: placeOf(mail, ticket) })
  const letter = makeLetter({ ...(await wordsFor({ req, mail, written })), signature })
  const from = isNeutral ? neutralSender(settings) : sender(settings)
  const replyDomain = ANSWERED.includes(mail.kind) ? inboundDomain(settings) : null
  const headers = await threadHeaders({ req, mail, ticket, settings })
  return { letter, to: written.to, from, replyDomain, headers }
}

const deskPhone = (settings: Setting): string | null =>
  settings.desk.phone ? formatPhone(settings.desk.phone) : null

/** Where the person lives, in what is written to them; nothing of it in what the team receives. */
const placeOf = (mail: Mail, { territory }: Ticket) =>
  mail.kind.startsWith('citizen-') && territory && territory !== 'unknown' ? territory : null

/** The words of a letter: the lead’s own or the first ones, filled in. */
const wordsFor = async ({
  req,
  mail: { kind },
  written,
}: {
  req: PayloadRequest
  mail: Mail
  written: Written
}): Promise<{ subject: string; blocks: Block[] }> => {
  if (!('values' in written)) return written
  const key = written.letter ?? kind
  const declared = declaredOf(key)
  if (declared === null) throw new Error(`the letter ${key} has no words`)
  const template = await templateFor({ req, key })
  return fillTemplate({ template, placeholders: declared.placeholders, values: written.values })
}
