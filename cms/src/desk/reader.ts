import { formatDate } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Setting, Ticket } from '../payload-types.ts'
import { CORRECTION_TITLE } from './labels.fr.ts'
import { isHeld } from './undo.ts'

/** Who may read a ticket by the person’s own link, and what of it. */

/** True when the link is enough: it went to a mailbox that only its owner reads. */
export const isReadDirectly = ({
  channel,
  mailboxPrivate,
}: Pick<Ticket, 'channel' | 'mailboxPrivate'>): boolean =>
  channel === 'email' && mailboxPrivate === true

/** Until when a link opens something, from the end of a question on. */
export const readingUntil = ({
  answeredAt,
  settings,
}: {
  answeredAt: string
  settings: Pick<Setting, 'linkDays'>
}): Date => new Date(Date.parse(answeredAt) + settings.linkDays * 86_400_000)

/** When a question came to its end; null while somebody works on it. */
const endedAt = ({ state, answer, correction, history, updatedAt }: Ticket): string | null => {
  if (state === 'answered') return correction?.at ?? answer?.at ?? updatedAt
  if (state === 'sending') return answer?.at ?? updatedAt
  return state === 'closed' ? (history?.at(-1)?.at ?? updatedAt) : null
}

/** True when the link of a ticket opens: to its mailbox alone, or with a code, and not too late. */
export const isReadable = ({
  ticket,
  settings,
}: {
  ticket: Ticket
  settings: Pick<Setting, 'linkDays'>
}): boolean => {
  if (ticket.erasedAt || !(isReadDirectly(ticket) || ticket.codeHash)) return false
  const ended = endedAt(ticket)
  return ended === null || readingUntil({ answeredAt: ended, settings }).getTime() > Date.now()
}

/** The answer as the person may read it now: validated, and its mail no longer held back. */
export const answerToRead = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Ticket
}): Promise<string | null> => {
  const text = ticket.answer?.text
  if (!text || (ticket.state !== 'answered' && ticket.state !== 'sending')) return null
  if (ticket.state === 'answered') return withCorrection(text, ticket.correction)
  return (await isHeld({ payload, ticket })) ? null : text
}

/** An answer, and under it what was corrected since. */
const withCorrection = (text: string, correction: Ticket['correction']): string =>
  correction?.text && correction.at
    ? [text, CORRECTION_TITLE(formatDate(correction.at)), correction.text].join('\n\n')
    : text
