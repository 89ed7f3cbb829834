import { normalise } from '../../text/words.ts'
import type { SearchIndex } from '../index/index.ts'

const known = new WeakMap<SearchIndex, Map<string, string>>()

/** A normalised word with the accents it has in a title, when it stands in one; for what is shown. */
export const accentedIn =
  (index: SearchIndex) =>
  (word: string): string =>
    wordsOfTitles(index).get(word) ?? word

const wordsOfTitles = (index: SearchIndex): Map<string, string> => {
  const before = known.get(index)
  if (before !== undefined) return before
  const words = new Map<string, string>()
  for (const { title } of index.pages)
    for (const [word] of title.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
      words.set(normalise(word), word)
  known.set(index, words)
  return words
}
