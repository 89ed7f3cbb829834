import { z } from 'zod'
import { LETTER_LIMITS, LETTER_TYPES } from '../letters/index.ts'

/** `AB12-CD34.1`: the first file that came with a question. */
export const letterReferenceSchema = z
  .string()
  .regex(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\.[1-3]$/)

/** The question that a file came with. */
export const questionOfLetter = (reference: string): string => reference.split('.')[0] ?? ''

/** What the site seals for the CMS: JSON inside the sealed box. */
export const letterSchema = z.object({
  reference: letterReferenceSchema,
  name: z.string().min(1).max(LETTER_LIMITS.nameMax),
  type: z.enum(LETTER_TYPES),
  /** Of the file, base64. */
  bytes: z.base64(),
})
export type SentLetter = z.infer<typeof letterSchema>

/** Characters of a sealed file: base64 inside base64. */
export const LETTER_SEALED_MAX = 18_500_000

/** Body of `POST /api/intake/letters` (bearer: the site's token). */
export const letterIntakeSchema = z.strictObject({
  letters: z
    .array(
      z.strictObject({
        reference: letterReferenceSchema,
        sealed: z.string().max(LETTER_SEALED_MAX),
      }),
    )
    .min(1)
    .max(20),
})

/** Its answer, one result a file; one whose question is not there yet is left out. */
export const letterIntakeAnswerSchema = z.object({
  results: z.array(
    z.object({
      reference: letterReferenceSchema,
      outcome: z.enum(['created', 'duplicate', 'unreadable']),
    }),
  ),
})
export type LetterIntake = z.infer<typeof letterIntakeSchema>
