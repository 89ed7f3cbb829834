import {
  LETTER_ERRORS,
  LETTER_LIMITS,
  lettersProblem,
  letterType,
  QUESTION_LIMITS,
  type LetterErrorCode,
} from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { holdFile, type HeldFile } from '../../files/index.ts'
import { jsonBody, postedForm } from '../../http/index.ts'
import { plainName } from '../drafting/document.ts'
import { EntryRefused } from './enter.ts'

/** The field of the form for files. */
const FILES = 'letters'
const BODY_MAX = QUESTION_LIMITS.bodyMax + LETTER_LIMITS.bytesInAll + 16_384

/** What was typed, and the photographs that go with it, made anew. */
export type PostedQuestion = { input: unknown; letters: HeldFile[] }

const refuse = (code: LetterErrorCode) =>
  new EntryRefused([{ field: FILES, code, message: LETTER_ERRORS[code] }])

/**
 * A question as the screen posts it: a form when files go with it, read no further than the public form
 * takes, or JSON.
 *
 * @throws EntryRefused with the sentence about the files (422), AppError `http.json` (400).
 */
export const postedQuestion = async (req: PayloadRequest): Promise<PostedQuestion> => {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return { input: await jsonBody(req), letters: [] }
  const code = 'question.letters.large'
  const tooLarge = { code, message: LETTER_ERRORS[code], status: 422 }
  const form = await postedForm(req, { most: BODY_MAX, tooLarge })
  const typed: Record<string, string> = {}
  const files: File[] = []
  for (const [name, value] of form) {
    if (name !== FILES) typed[name] = typeof value === 'string' ? value : ''
    // Of a field in which nothing was chosen there is an empty one.
    else if (typeof value !== 'string' && !isNothing(value)) files.push(value)
  }
  return { input: typed, letters: await heldLetters(files) }
}

const isNothing = ({ name, size }: File): boolean => size === 0 && (name === '' || name === 'blob')

const heldLetters = async (files: readonly File[]): Promise<HeldFile[]> => {
  const posted = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  )
  const problem = lettersProblem(posted.map(({ bytes }) => bytes))
  if (problem !== null) throw refuse(problem)
  const held: HeldFile[] = []
  for (const { name, bytes } of posted)
    held.push(await holdFile({ name: plainName(name), type: letterType(bytes) ?? '', bytes }))
  return held
}
