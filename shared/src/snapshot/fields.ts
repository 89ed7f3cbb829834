import { z } from 'zod'
import { RUBRIC_SLUGS } from '../rubrics.ts'

/** What the parts of the snapshot are made of. */

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const text = z.string().min(1)
export const url = z.url({ protocol: /^https?$/ })
/** A tag that a text may hold, or a link: to an address elsewhere, or from the root to a page of the site. */
const ALLOWED_TAG =
  /^<(?:\/?(?:p|strong|em|ul|ol|li)|\/a|a href="(?:https?:\/\/|\/(?!\/))[^"<>]*")>$/

/** Markup of a text: p, strong, em, ul, ol, li and a. */
export const html = text.refine(
  (value) => (value.match(/<[^>]*>?/g) ?? []).every((tag) => ALLOWED_TAG.test(tag)),
  { error: 'markup that no page shows' },
)

export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const rubricSlug = z.enum(RUBRIC_SLUGS)

/** Every document carries the SHA-256 of its canonical JSON without `digest`. */
export const document = { id: z.string().min(1), digest }

/** A link that leaves the site. */
export const link = z.object({ label: text, url })
