import { stemsOf } from '@infos-droits/shared/search'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { Message } from '../payload-types.ts'
import { wordIndexes } from '../vault/index.ts'
import { sessionOf } from '../work/index.ts'

/** Different words of one ticket: of more than any person writes, the first ones. */
const WORDS_MAX = 4000
/** Longer ones are no words, and slow to stem: a file in letters, a line without spaces. */
const LETTERS_MAX = 40
const NO_WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${String(LETTERS_MAX + 1)},}`, 'gu')

type Words = Partial<Pick<Message, 'subject' | 'whole' | 'shown'>>

/** What is searched of a message: all that was written, not only what is shown first. */
export const messageTexts = ({ subject, whole, shown }: Words): string[] =>
  [subject, whole ?? shown].flatMap((one) => (one ? [one] : []))

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
 * Words written beside a ticket join those by which it is found, in the same transaction; past Payload, for
 * that a ticket is found otherwise is no change of it.
 */
export const joinWords = async ({
  req,
  ticket,
  texts,
}: {
  req: PayloadRequest
  /** Its id, or itself. */
  ticket: string | { id: string }
  texts: readonly string[]
}): Promise<void> => {
  const words = wordHashes(texts)
  if (words.length === 0) return
  const session = sessionOf(req)
  await req.payload.db.collections['tickets']?.updateOne(
    { _id: typeof ticket === 'string' ? ticket : ticket.id, erasedAt: null },
    { $addToSet: { words: { $each: words } } },
    { timestamps: false, ...(session === undefined ? {} : { session }) },
  )
}

export const keepMessageWords: CollectionAfterChangeHook<Message> = async ({ doc, req }) => {
  await joinWords({ req, ticket: doc.ticket, texts: messageTexts(doc) })
  return doc
}
