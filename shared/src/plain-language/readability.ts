import { countSyllables } from './syllables.ts'
import { sentencesIn, wordsIn } from './tokens.ts'

export type Level = 'easy' | 'medium' | 'hard'

/** How easily a text reads: about 0 (very hard) to 100 (very easy). */
export type Readability = { score: number; level: Level; words: number; sentences: number }

/** What a text is held to: the page of a guide, or its easy-to-read version (*FALC*). */
export type Standard = 'page' | 'easyRead'

/** Fewer words than this say nothing of a text. */
const WORDS_MIN = 50

/**
 * From Flesch’s own table: 60 is plain and below 50 difficult, for everybody; 80 is easy and below 70
 * no longer fairly easy, for those who read with difficulty. (The European rules of easy-to-read give no
 * figure: Inclusion Europe, « L’information pour tous », 2009, asks for short sentences and easy words.)
 */
const LEVELS: Record<Standard, { easy: number; medium: number }> = {
  page: { easy: 60, medium: 50 },
  easyRead: { easy: 80, medium: 70 },
}

/**
 * Readability of a French text by the adaptation of Flesch’s formula by Kandel and Moles:
 * 207 − 1.015 × words per sentence − 73.6 × syllables per word. Null for a text too short to tell.
 *
 * Source: L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers
 * d’études de radio-télévision 19, 1958, p. 253–274. Levels: R. Flesch, « A new readability yardstick »,
 * Journal of Applied Psychology 32, 1948.
 */
export const readabilityOf = (
  text: string,
  { standard = 'page', wordsMin = WORDS_MIN }: { standard?: Standard; wordsMin?: number } = {},
): Readability | null => {
  const sentences = sentencesIn(text)
  const words = sentences.flatMap(wordsIn).filter((word) => /\p{L}/u.test(word))
  if (words.length < wordsMin) return null
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const exact = 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length)
  const score = Math.round(Math.min(100, Math.max(0, exact)))
  const { easy, medium } = LEVELS[standard]
  const level = score >= easy ? 'easy' : score >= medium ? 'medium' : 'hard'
  return { score, level, words: words.length, sentences: sentences.length }
}
