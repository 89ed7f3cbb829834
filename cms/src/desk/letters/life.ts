import { formatDate } from '@infos-droits/shared'
import { inboundDomain, MAIL_REASONS } from '../../mail/index.ts'
import type { Setting, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { readingUntil } from '../reader.ts'
import { organizationAddresses } from '../recipients.ts'
import { partnerUrl, readingUrl } from '../tokens.ts'
import type { Writer } from './compose.ts'
import { LETTERS } from './labels.fr.ts'
import { LIFE_LETTERS as fr } from './life.fr.ts'

const gone = { cancel: MAIL_REASONS.gone }

/** « Une précision est arrivée »: no word of it, the link that the partner has already. */
const toPartnerOfDetail: Writer = async ({ req, mail, ticket }) => {
  const organization = idOf(mail.organization)
  const linkId = idOf(mail.link)
  if (organization === null || linkId === null) return gone
  const link = await req.payload.findByID({ collection: 'partnerLinks', id: linkId, depth: 0, req })
  if (link.revokedAt) return gone
  const { subject, body } = fr.partnerDetail
  return {
    to: await organizationAddresses({ req, organization }),
    subject: subject(ticket.reference),
    blocks: [
      { text: LETTERS.hello },
      { text: body },
      { link: LETTERS.partnerQuestion.link, url: partnerUrl(link.id) },
      { text: LETTERS.partnerQuestion.due(formatDate(ticket.dueAt)) },
    ],
  }
}

const helloTo = ({ person }: Ticket): string =>
  person?.firstName ? LETTERS.helloName(person.firstName) : LETTERS.hello

/** Why nothing is to be said any more: it was answered, taken back or erased meanwhile. */
const detailOf = ({ detail, erasedAt }: Ticket): string | null =>
  detail?.state === 'asked' && !erasedAt ? (detail.text ?? null) : null

const closingOf = ({ closing, state, erasedAt }: Ticket): string | null =>
  state === 'closed' && !erasedAt ? (closing?.text ?? null) : null

/** What the lead asks the person, word for word. */
const toCitizenOfDetail: Writer = ({ ticket, settings }) => {
  const email = ticket.person?.email
  const text = detailOf(ticket)
  if (!email || text === null) return Promise.resolve(gone)
  const words = fr.detail
  return Promise.resolve({
    to: [email],
    subject: words.subject,
    blocks: [
      { text: helloTo(ticket) },
      { text: words.intro(formatDate(ticket.receivedAt), settings.siteName) },
      { written: text },
      { text: inboundDomain(settings) === null ? words.byLink : words.byMail },
      { link: words.link, url: readingUrl(ticket.id) },
      { text: words.calm },
      { text: LETTERS.answer.reference(ticket.reference) },
    ],
  })
}

/** Why it is closed without an answer, in the words of the lead. */
const toCitizenOfClosing: Writer = ({ ticket, settings }) => {
  const email = ticket.person?.email
  const text = closingOf(ticket)
  if (!email || text === null) return Promise.resolve(gone)
  const words = fr.closed
  return Promise.resolve({
    to: [email],
    subject: words.subject,
    blocks: [
      { text: helloTo(ticket) },
      { text: words.intro(formatDate(ticket.receivedAt), settings.siteName) },
      { written: text },
      { text: words.more },
      { link: words.link, url: readingUrl(ticket.id) },
      { text: LETTERS.answer.reference(ticket.reference) },
    ],
  })
}

/** For a mailbox that others may read: that something waits behind the code, and nothing else. */
const behindCode =
  (textOf: (ticket: Ticket) => string | null, untilOf: (given: Given) => string): Writer =>
  ({ ticket, settings }) => {
    const email = ticket.person?.email
    if (!email || textOf(ticket) === null) return Promise.resolve(gone)
    const words = LETTERS.code
    return Promise.resolve({
      to: [email],
      subject: words.subject,
      blocks: [
        { text: LETTERS.hello },
        { text: words.body },
        { link: words.link, url: readingUrl(ticket.id) },
        { text: words.until(formatDate(untilOf({ ticket, settings }))) },
      ],
    })
  }

type Given = { ticket: Ticket; settings: Setting }

const untilAfter = (at: string, settings: Setting): string =>
  readingUntil({ answeredAt: at, settings }).toISOString()

/** Of the mails around a question, each with who writes it. */
export const LIFE_WRITERS = {
  'partner-detail': toPartnerOfDetail,
  'citizen-detail': toCitizenOfDetail,
  'citizen-detail-code': behindCode(detailOf, ({ ticket, settings }) =>
    untilAfter(ticket.dueAt, settings),
  ),
  'citizen-closed': toCitizenOfClosing,
  'citizen-closed-code': behindCode(closingOf, ({ ticket, settings }) =>
    untilAfter(ticket.closing?.at ?? ticket.receivedAt, settings),
  ),
} as const
