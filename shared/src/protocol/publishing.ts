import { z } from 'zod'

/**
 * How the publisher (site) takes publication work from the CMS. All calls carry the site's bearer
 * token.
 *
 * - `POST /api/publishing/claim` → 204 when nothing waits, else 200 with a claim.
 * - `POST /api/publishing/renew` with the claim's id and fence, while the work is done → 204: the
 *   lease begins again; or 409 when another publisher has the work by now.
 * - `POST /api/publishing/report` with the claim's id and fence → 204, or 409 when the lease was
 *   lost and another publisher has it. « waiting » gives unfinished work back.
 * - `GET /api/snapshot` → the snapshot, or 422 with `{code, message}`: why there can be none, in French.
 * - `GET /api/publishing/pictures/<name>` → a picture that a snapshot names, in JPEG, or 404.
 */
export const PICTURES_PATH = '/api/publishing/pictures'

/** Work to be done: what a claim gives. */
export const claimSchema = z.object({
  id: z.string().min(1),
  /** Rises at each claim: a report with an older one is refused. */
  fence: z.number().int().positive(),
  /** Seconds before another publisher may take the work. */
  leaseSeconds: z.number().int().positive(),
})

/** Which claim is meant. */
export const renewalSchema = z.strictObject({
  id: z.string().min(1),
  fence: z.number().int().positive(),
})

export const reportSchema = z.discriminatedUnion('state', [
  z.strictObject({
    id: z.string().min(1),
    fence: z.number().int().positive(),
    state: z.literal('live'),
    /** Name of the release directory. */
    release: z.string().min(1).max(80),
    asOf: z.iso.datetime(),
    pages: z.number().int().nonnegative(),
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({
    id: z.string().min(1),
    fence: z.number().int().positive(),
    state: z.literal('refused'),
    /** Why, in French, for the project lead. */
    reason: z.string().min(1).max(2000),
  }),
  z.strictObject({
    id: z.string().min(1),
    fence: z.number().int().positive(),
    /** Given back, not done: the publisher was asked to stop. The next claim takes it. */
    state: z.literal('waiting'),
  }),
])

export type Claim = z.infer<typeof claimSchema>
export type Renewal = z.infer<typeof renewalSchema>
export type Report = z.infer<typeof reportSchema>
