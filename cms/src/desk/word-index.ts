import { stemsOf } from '@infos-droits/shared/search'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Contribution, Message, Ticket } from '../payload-types.ts'
import { wordIndexes } from '../vault/index.ts'
import { sessionOf } from '../work/index.ts'
import { idOf } from './actor.ts'
import { messagesOf } from './messages.ts'
import { partsOf } from './parts/find-parts.ts'

/** Different words of one ticket: of more than any person writes, the first ones. */
const WORDS_MAX = 4000
/** Longer ones are no words, and slow to stem: a file in letters, a line without spaces. */
const LETTERS_MAX = 40
const NO_WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${String(LETTERS_MAX + 1)},}`, 'gu')

type Texts = Partial<Pick<Ticket, 'text' | 'draft' | 'answer'>>
type Words = Partial<Pick<Message, 'subject' | 'whole' | 'shown'>>

/** What is searched of a ticket. */
export const ticketTexts = ({ text, draft, answer }: Texts): string[] =>
  [text, draft?.text, answer?.text].flatMap((one) => (one ? [one] : []))

/** What is searched of a message: all that was written, not only what is shown first. */
export const messageTexts = ({ subject, whole, shown }: Words): string[] =>
  [subject, whole ?? shown].flatMap((one) => (one ? [one] : []))

/** What is searched of the part that one partner gives. */
export const partTexts = ({ text }: Partial<Pick<Contribution, 'text'>>): string[] =>
  text ? [text] : []

/** The words under which a text is found: stems without accents, each once, words of no subject left out. */
export const searchedStems = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => stemsOf(text.replace(NO_WORD, ' '))))].slice(0, WORDS_MAX)

/**
 * Their hashes, under the current master key.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const wordHashes = (texts: readonly string[]): string[] =>
  wordIndexes(searchedStems(texts)).flatMap(([hash]) => hash ?? [])

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

/** Words written beside a ticket join those by which it is found, in the same transaction. */
const joinWords = async (req: PayloadRequest, ticket: unknown, texts: string[]): Promise<void> => {
  const id = idOf(ticket)
  const words = wordHashes(texts)
  if (id !== null && words.length > 0) await addWords({ req, id, words })
}

export const keepMessageWords: CollectionAfterChangeHook<Message> = async ({ doc, req }) => {
  await joinWords(req, doc.ticket, messageTexts(doc))
  return doc
}

export const keepPartWords: CollectionAfterChangeHook<Contribution> = async ({ doc, req }) => {
  await joinWords(req, doc.ticket, partTexts(doc))
  return doc
}

/** Past Payload: that a ticket is found otherwise is no change of it. */
const addWords = async ({
  req,
  id,
  words,
}: {
  req: PayloadRequest
  id: string
  words: string[]
}): Promise<void> => {
  const session = sessionOf(req)
  await req.payload.db.collections['tickets']?.updateOne(
    { _id: id, erasedAt: null },
    { $addToSet: { words: { $each: words } } },
    { timestamps: false, ...(session === undefined ? {} : { session }) },
  )
}
