import type { PayloadRequest } from 'payload'
import { blindIndexes } from '../../vault/index.ts'
import { openingMessage } from '../messages.ts'

/** Anybody may write anybody’s address into the form: only a mail tells of its sender. */
export const SPAM_ORIGINS = ['mail', 'form'] as const
export type SpamOrigin = (typeof SPAM_ORIGINS)[number]

/** How a ticket came that is marked as spam. */
export const spamOrigin = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: string
}): Promise<SpamOrigin> => ((await openingMessage({ req, ticket })) === null ? 'form' : 'mail')

/** Of all that a sender wrote, this much must have been spam before its mails are held. */
const HELD_FROM = 0.5

/**
 * Whether the mails of a sender are held for the lead: at least half of its tickets were marked as spam.
 * Counted by the keyed hash of the address that each ticket keeps; forgotten when they are erased.
 */
export const isSpamSender = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<boolean> => {
  const ofSender = { emailIndex: { in: blindIndexes({ purpose: 'email', text: address }) } }
  const where = { and: [ofSender, { spam: { equals: 'mail' } }] }
  const marked = await req.payload.count({ collection: 'tickets', where, req })
  if (marked.totalDocs === 0) return false
  const all = await req.payload.count({ collection: 'tickets', where: ofSender, req })
  return marked.totalDocs >= all.totalDocs * HELD_FROM
}
