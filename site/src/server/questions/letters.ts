import {
  LETTER_ERRORS,
  lettersProblem,
  letterType,
  type LetterErrorCode,
  type LetterType,
  type QuestionIssue,
  type SentLetter,
} from '@infos-droits/shared'
import { sha256, type Sealer } from '@infos-droits/shared/crypto'
import type { PostedFile } from './multipart.ts'

/** The field of the form for files. */
const LETTERS_FIELD = 'letters'

/** A file that may be kept, by what it is and not by what it says. */
export type Letter = PostedFile & { type: LetterType }

/** Files that came with a question: those to keep, or what is wrong with them. */
export type CheckedLetters = { letters: Letter[]; issues: QuestionIssue[] }

const issueOf = (code: LetterErrorCode): QuestionIssue => ({
  field: LETTERS_FIELD,
  code,
  message: LETTER_ERRORS[code],
})

/** What is wrong when the files are so large that not all of them was read. */
export const tooLarge = [issueOf('question.letters.large')]

/** Looks at the files that came with a question. */
export const checkLetters = (files: PostedFile[]): CheckedLetters => {
  const problem = lettersProblem(files.map(({ bytes }) => bytes))
  if (problem !== null) return { letters: [], issues: [issueOf(problem)] }
  const letters = files.flatMap((file) => {
    const type = letterType(file.bytes)
    return type === null ? [] : [{ ...file, type }]
  })
  return { letters, issues: [] }
}

/** What is wrong with a form, and that files which came with it have to be chosen again. */
export const withLetters = ({
  issues,
  hadFiles,
}: {
  issues: QuestionIssue[]
  hadFiles: boolean
}): QuestionIssue[] => {
  if (!hadFiles || issues.some(({ field }) => field === LETTERS_FIELD)) return issues
  return [...issues, issueOf('question.letters.again')]
}

/** By which the same files are known again; nothing when there are none. */
export const letterDigests = (letters: Letter[]): string[] =>
  letters.map(({ bytes }) => sha256(bytes))

/** Seals each file, once the reference of its question is known. */
export const letterSeals = ({
  letters,
  seal,
}: {
  letters: Letter[]
  seal: Sealer
}): ((given: { reference: string }) => string)[] =>
  letters.map(({ name, type, bytes }) => ({ reference }) => {
    const letter: SentLetter = { reference, name, type, bytes: bytes.toString('base64') }
    return seal({ text: JSON.stringify(letter), context: `letter:${reference}` })
  })
