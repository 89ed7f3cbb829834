import { z } from 'zod'
import { PICTURE_NAME } from '../snapshot/pictures.ts'

/**
 * How the CMS asks the site server for one page as it would be, without publishing anything:
 * `POST /api/preview` with the site's bearer token, from the inside network only.
 */
export const PREVIEW_PATH = '/api/preview'

export const previewRequestSchema = z.strictObject({
  /** Address of the page on the site, with its slashes. */
  address: z.string().regex(/^\/(?:[a-z0-9][a-z0-9-]*\/)*$/),
  /** A whole snapshot that holds the draft; checked as one that is published. */
  snapshot: z.unknown(),
  /** Pictures of that page by name, in base64: the site has none that is not published. */
  pictures: z.record(z.string().regex(PICTURE_NAME), z.base64()).default({}),
})

export const previewAnswerSchema = z.strictObject({
  /** What the site would answer: 200, or 404 when the snapshot has no such page. */
  status: z.number().int(),
  /** The page with its styles and letters inside, without scripts; its links lead to the site. */
  html: z.string(),
})

export type PreviewRequest = z.input<typeof previewRequestSchema>
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>
