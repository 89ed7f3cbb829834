import { wordsOf } from '../../text/words.ts'
import { stemOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** Stems of the telling words of a text, in order, repeated as in the text; none of a common word. */
export const stemsOf = (text: string): string[] =>
  wordsOf(text).flatMap((word) => (isStopWord(word) ? [] : [stemOf(word)]))
