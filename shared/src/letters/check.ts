import { isHeic, LETTER_LIMITS, letterType } from './kind.ts'
import type { LetterErrorCode } from './labels.fr.ts'

/** What is wrong with files that come with a question, by their bytes; null when all may be kept. */
export const lettersProblem = (files: readonly Uint8Array[]): LetterErrorCode | null => {
  if (files.length > LETTER_LIMITS.files) return 'question.letters.many'
  const sum = files.reduce((total, { length }) => total + length, 0)
  if (sum > LETTER_LIMITS.bytesInAll) return 'question.letters.large'
  if (files.some(({ length }) => length === 0)) return 'question.letters.empty'
  if (files.some(isHeic)) return 'question.letters.heic'
  return files.every((file) => letterType(file) !== null) ? null : 'question.letters.type'
}
