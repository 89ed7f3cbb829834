import { z } from 'zod'

/**
 * Name of one delivery: the signal’s identifier, and what tells its texts apart. A word that is added
 * later, or written anew, is another delivery of the same signal.
 */
const deliverySchema = z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f]{12}$/)

/** What a delivery is sealed for. */
export const signalContext = (reference: string): string => `signal:${reference}`

/**
 * Body of `POST /api/signals/intake` (bearer: the site’s token): sealed signals, oldest first.
 */
export const signalIntakeSchema = z.strictObject({
  signals: z
    .array(z.strictObject({ reference: deliverySchema, sealed: z.string().max(20_000) }))
    .min(1)
    .max(50),
})

/** Its answer, one result a delivery, as that of `POST /api/intake`. */
export const signalIntakeAnswerSchema = z.object({
  results: z.array(
    z.object({
      reference: deliverySchema,
      outcome: z.enum(['created', 'duplicate', 'unreadable']),
    }),
  ),
})

/** Body of `POST /api/desks/check` (bearer: the site’s token). */
export const deskCheckSchema = z.strictObject({ code: z.string().max(20) })

/** Its answer; `null` when no desk has this code, or it was revoked. */
export const deskCheckAnswerSchema = z.object({ name: z.string().nullable() })

/** Body of `POST /api/visits` of the site: notes of a device, checked one by one. */
export const visitPostSchema = z.strictObject({ visits: z.array(z.unknown()).min(1).max(50) })

/** Its answer: identifiers that need not be sent again, refused ones among them. */
export const visitAnswerSchema = z.object({ done: z.array(z.string()) })

export type SignalIntakeAnswer = z.infer<typeof signalIntakeAnswerSchema>
export type SignalIntake = z.infer<typeof signalIntakeSchema>
