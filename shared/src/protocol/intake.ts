import { z } from 'zod'
import type { questionSchema } from '../question/schema.ts'

/** `AB12-CD34`: what a person reads out on the telephone. No I, O, 0, 1. */
export const referenceSchema = z.string().regex(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)

/** What the site seals for the CMS: JSON inside the sealed box. */
export const envelopeSchema = z.object({
  reference: referenceSchema,
  /** Instant of acceptance by the site, UTC. */
  receivedAt: z.iso.datetime(),
  /** SHA-256 (hex) of the code on the receipt, normalised; only when the mailbox is not private. */
  codeHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  question: z.unknown(),
})

/** Body of `POST /api/intake` (bearer: the site's token): sealed envelopes, oldest first. */
export const intakeRequestSchema = z.strictObject({
  envelopes: z
    .array(z.strictObject({ reference: referenceSchema, sealed: z.string().max(120_000) }))
    .min(1)
    .max(50),
})

/**
 * Its answer, one result an envelope in the same order: `created`, `duplicate` (the ticket existed
 * already) or `unreadable` (kept aside by the site for a person to look at).
 */
export const intakeResponseSchema = z.object({
  results: z.array(
    z.object({
      reference: referenceSchema,
      outcome: z.enum(['created', 'duplicate', 'unreadable']),
    }),
  ),
})

/** Body of `POST /api/intake/kept` (bearer: the site's token): a question handed on before. */
export const keptRequestSchema = z.strictObject({ reference: referenceSchema })

/** Its answer: false once the question was erased, or when nothing is known of it. */
export const keptAnswerSchema = z.object({ isKept: z.boolean() })

export type Envelope = {
  reference: string
  receivedAt: string
  codeHash: string | null
  question: z.output<typeof questionSchema>
}
export type IntakeRequest = z.infer<typeof intakeRequestSchema>
export type IntakeResponse = z.infer<typeof intakeResponseSchema>
