import { countSyllables } from './syllables.ts'
import { sentencesIn, wordsIn } from './tokens.ts'

export type Level = 'easy' | 'medium' | 'hard'

/** How easily a text reads: about 0 (very hard) to 100 (very easy). */
export type Readability = { score: number; level: Level; words: number; sentences: number }

/** Fewer words than this say nothing. */
const WORDS_MIN = 50

/** From Flesch’s own table: 60 is plain, below 50 difficult. */
const EASY = 60
const MEDIUM = 50

/**
 * Readability of a French text by the adaptation of Flesch’s formula by Kandel and Moles:
 * 207 − 1.015 × words per sentence − 73.6 × syllables per word. Null for a text too short to tell.
 *
 * Source: L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers
 * d’études de radio-télévision 19, 1958, p. 253–274. Levels: R. Flesch, « A new readability yardstick »,
 * Journal of Applied Psychology 32, 1948.
 */
export const readabilityOf = (text: string): Readability | null => {
  const sentences = sentencesIn(text)
  const words = sentences.flatMap(wordsIn).filter((word) => /\p{L}/u.test(word))
  if (words.length < WORDS_MIN) return null
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const exact = 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length)
  const score = Math.round(Math.min(100, Math.max(0, exact)))
  const level = score >= EASY ? 'easy' : score >= MEDIUM ? 'medium' : 'hard'
  return { score, level, words: words.length, sentences: sentences.length }
}
