import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { joinWords, messageTexts, wordHashes } from '../messages/index.ts'
import type { Contribution, Ticket } from '../payload-types.ts'
import { messagesOf } from './messages.ts'
import { partsOf } from './parts/find-parts.ts'

type Texts = Partial<Pick<Ticket, 'text' | 'draft' | 'answer'>>

/** What is searched of a ticket. */
export const ticketTexts = ({ text, draft, answer }: Texts): string[] =>
  [text, draft?.text, answer?.text].flatMap((one) => (one ? [one] : []))

/** What is searched of the part that one partner gives. */
export const partTexts = ({ text }: Partial<Pick<Contribution, 'text'>>): string[] =>
  text ? [text] : []

/**
 * The hashes that a ticket keeps of its texts and of what was written beside it.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const wordsOfTicket = async ({
  req,
  ticket,
}: {
  req: Parameters<typeof messagesOf>[0]['req']
  ticket: Texts & { id?: string }
}): Promise<string[]> => {
  const { id } = ticket
  if (id === undefined) return wordHashes(ticketTexts(ticket))
  const messages = await messagesOf({ req, ticket: id })
  const parts = await partsOf({ req, ticket: id })
  const beside = [...messages.flatMap(messageTexts), ...parts.flatMap(partTexts)]
  return wordHashes([...ticketTexts(ticket), ...beside])
}

/** At each change of a ticket; of an erased one nothing is left to find. */
export const keepWords: CollectionBeforeChangeHook<Ticket> = async ({ data, originalDoc, req }) => {
  const ticket = { ...originalDoc, ...data }
  return { ...data, words: ticket.erasedAt ? [] : await wordsOfTicket({ req, ticket }) }
}

export const keepPartWords: CollectionAfterChangeHook<Contribution> = async ({ doc, req }) => {
  await joinWords({ req, ticket: doc.ticket, texts: partTexts(doc) })
  return doc
}
