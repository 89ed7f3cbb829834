import { z } from 'zod'
import { RUBRIC_SLUGS } from '../rubrics.ts'

/** What the parts of the snapshot are made of. */

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const text = z.string().min(1)
export const url = z.url({ protocol: /^https?$/ })
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const rubricSlug = z.enum(RUBRIC_SLUGS)

/** Every document carries the SHA-256 of its canonical JSON without `digest`. */
export const document = { id: z.string().min(1), digest }

/** A link that leaves the site. */
export const link = z.object({ label: text, url })
