import { keyedHash, sha256 } from '@infos-droits/shared/crypto'
import { env } from '../env.ts'

/**
 * Tokens of mailed links. Made again from the id each time a mail is written, so that nothing secret
 * is stored and a mail that is tried twice holds the same words; only the SHA-256 is kept.
 */
const token = (purpose: string, id: string) =>
  keyedHash({ key: env().PAYLOAD_SECRET, purpose, text: id })

/** The token of a partner link. */
export const partnerToken = (linkId: string): string => token('partner-link', linkId)

/** The token of the page on which a person types the code to read the answer. */
export const readingToken = (ticketId: string): string => token('reading-link', ticketId)

/** The form in which a token may be kept. */
export const hashToken = sha256

export const partnerUrl = (linkId: string): string =>
  `${env().CMS_URL}/demande/${partnerToken(linkId)}`

/** The ticket's id stands in the address, so that nothing has to be looked up by the token. */
export const readingUrl = (ticketId: string): string =>
  `${env().CMS_URL}/message/${ticketId}.${readingToken(ticketId)}`
