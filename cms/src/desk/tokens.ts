import { keyedHash, sha256 } from '@infos-droits/shared/crypto'
import { timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'
import type { Ticket } from '../payload-types.ts'

/**
 * Tokens of mailed links. Made again from what they open each time a mail is written, so that nothing secret
 * is stored and a mail that is tried twice holds the same words; only the SHA-256 is kept.
 */
const token = (purpose: string, id: string) =>
  keyedHash({ key: env().PAYLOAD_SECRET, purpose, text: id })

/** The token of a partner link. */
export const partnerToken = (linkId: string): string => token('partner-link', linkId)

/** By which a mail is called among mails: the same each time it is tried. */
export const mailName = (mailId: string): string => token('mail-name', mailId)

/** By which the mails of one question to one reader are held together. */
export const threadName = (of: string): string => token('mail-thread', of)

/** What the link of a person is made of. */
type Reached = Pick<Ticket, 'id' | 'person'>

/**
 * The token of the page on which a person reads their question. Of the address as well: once it is
 * corrected, the link that went to the wrong one opens nothing.
 */
export const readingToken = ({ id, person }: Reached): string =>
  token('reading-link', `${id}.${person?.email?.normalize('NFC').trim().toLowerCase() ?? ''}`)

/** The form in which a token may be kept. */
export const hashToken = sha256

export const partnerUrl = (linkId: string): string =>
  `${env().CMS_URL}/demande/${partnerToken(linkId)}`

/** The ticket's id stands in the address, so that nothing has to be looked up by the token. */
export const readingUrl = (ticket: Reached): string =>
  `${env().READING_URL ?? env().CMS_URL}/message/${ticket.id}.${readingToken(ticket)}`

const PROOF_MS = 30 * 60_000

/**
 * What the page that a person’s link opens carries on from form to form: says that the code was given, or
 * that none is needed, for half an hour, without holding the code.
 */
export const readerProof = (ticketId: string, until = Date.now() + PROOF_MS): string =>
  `${String(until)}.${token('reader', `${ticketId}.${String(until)}`)}`

/** Whether a proof is one of ours for this ticket, and its half hour is not over. */
export const isReaderProof = (ticketId: string, proof: string): boolean => {
  const until = Number(/^\d{1,15}(?=\.)/.exec(proof)?.[0])
  return until > Date.now() && isSame(proof, readerProof(ticketId, until))
}

/** Whether two texts are equal, told in a time that says nothing of where they differ. */
export const isSame = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
