import { wordsOf } from '../../text/words.ts'
import { stemOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** The words of a text that say something of its subject, normalised, in order. */
export const tellingWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !isStopWord(word))

/** Their stems, repeated as in the text. */
export const stemsOf = (text: string): string[] => tellingWords(text).map(stemOf)
