import { blindIndexer, blindIndexes as hashes } from '@infos-droits/shared/crypto'
import { requireKeys } from './key-file.ts'

/**
 * What may stand in the database for a value that has to be found again though it is encrypted: the
 * one to write first, then those of master keys that served before.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const blindIndexes = ({
  purpose,
  text,
}: {
  purpose: 'email' | 'phone'
  text: string
}): string[] =>
  hashes({ ring: requireKeys(), purpose, text: text.normalize('NFC').trim().toLowerCase() })

/** Characters of a word's hash: what is found by it is read before it is shown, so that two words of one hash do no harm. */
const WORD_HASH = 12

/**
 * What may stand in the database for words of an encrypted text, each as `blindIndexes`.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const wordIndexes = (words: readonly string[]): string[][] => {
  const index = blindIndexer({ ring: requireKeys(), purpose: 'word' })
  return words.map((word) => index(word).map((hash) => hash.slice(0, WORD_HASH)))
}
