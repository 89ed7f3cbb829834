import { normalise } from '@infos-droits/shared/words'
import { isTooCommon, type Part } from './common-words.ts'
import { WORDS as fr } from './labels.fr.ts'

export const WORD_MAX = 80
export const WORDS_MAX = 200

/** What makes two expressions the same one: accents, capitals and signs do not tell them apart. */
export const keyOf = (word: string): string => normalise(word)

/** Typed expressions as they are kept: single spaces, each once. */
export const cleanWords = (words: readonly string[]): string[] => {
  const seen = new Set<string>()
  return words.map(tidy).filter((word) => {
    const key = keyOf(word)
    const isFirst = key === '' || !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

const tidy = (word: string): string => word.normalize('NFC').replace(/\s+/g, ' ').trim()

/** True for a list of texts, whatever they hold. */
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** How the expressions of a line are compared with those of the others. */
export const keysOf = (words: unknown): string[] => (isTexts(words) ? words.map(keyOf) : [])

/**
 * What is wrong with a list of expressions, in French, or null. `common` expressions, made of words
 * that nearly every question holds, are refused according to their part.
 */
export const wordsProblem = ({
  value,
  part = 'asked',
}: {
  value: unknown
  part?: Part
}): string | null => {
  if (!isTexts(value) || value.length === 0) return fr.missing
  if (value.length > WORDS_MAX) return fr.tooMany(WORDS_MAX)
  for (const word of value) {
    if (keyOf(word) === '') return fr.empty
    if (word.length > WORD_MAX) return fr.tooLong(word.slice(0, 30), WORD_MAX)
    if (isTooCommon(word, part)) return part === 'said' ? fr.untold(word) : fr.common(word)
  }
  return null
}

/** Expressions as a line of a list names them, cut after `max` letters. */
export const titleOf = (words: unknown, max = 160): string => {
  const title = isTexts(words) ? words.join(', ') : ''
  return title.length <= max ? title : `${title.slice(0, max - 1)}…`
}
