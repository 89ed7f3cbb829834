import { formatDate } from '@infos-droits/shared'
import { MAIL_REASONS } from '../../mail/index.ts'
import type { Setting, Ticket } from '../../payload-types.ts'
import { readingUntil } from '../reader.ts'
import { readingUrl } from '../tokens.ts'
import type { Writer } from './compose.ts'

const gone = { cancel: MAIL_REASONS.gone }

/** What the person is asked; null once it was answered, taken back or erased. */
const detailOf = ({ detail, erasedAt }: Ticket): string | null =>
  detail?.state === 'asked' && !erasedAt ? (detail.text ?? null) : null

/** Why it was closed; null once it is open again, or erased. */
const closingOf = ({ closing, state, erasedAt }: Ticket): string | null =>
  state === 'closed' && !erasedAt ? (closing?.text ?? null) : null

type Said = (ticket: Ticket) => string | null

/** Words of the lead, one for one. */
const inWords =
  (said: Said): Writer =>
  ({ ticket, settings }) => {
    const email = ticket.person?.email
    const texte = said(ticket)
    if (!email || texte === null) return Promise.resolve(gone)
    return Promise.resolve({
      to: [email],
      values: {
        prénom: ticket.person?.firstName ?? null,
        'date de la question': formatDate(ticket.receivedAt),
        site: settings.siteName,
        texte,
        lien: readingUrl(ticket),
        référence: ticket.reference,
      },
    })
  }

/** For a mailbox that others may read: that something waits behind the code, and nothing else. */
const behindCode =
  (said: Said, since: (ticket: Ticket) => string): Writer =>
  ({ ticket, settings }) => {
    const email = ticket.person?.email
    if (!email || said(ticket) === null) return Promise.resolve(gone)
    const until = untilAfter(since(ticket), settings)
    return Promise.resolve({
      to: [email],
      values: { lien: readingUrl(ticket), 'fin du lien': formatDate(until) },
    })
  }

const untilAfter = (answeredAt: string, settings: Setting): string =>
  readingUntil({ answeredAt, settings }).toISOString()

/** Mails of the lead to a person, besides an answer. */
export const LIFE_WRITERS = {
  'citizen-detail': inWords(detailOf),
  'citizen-detail-code': behindCode(detailOf, ({ dueAt }) => dueAt),
  'citizen-closed': inWords(closingOf),
  'citizen-closed-code': behindCode(
    closingOf,
    ({ closing, receivedAt }) => closing?.at ?? receivedAt,
  ),
} as const
