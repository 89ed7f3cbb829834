import { z } from 'zod'
import { snapshotSchema } from '../snapshot/schema.ts'

/**
 * How the publisher (site) takes publication work from the CMS. All calls carry the site's bearer
 * token.
 *
 * - `POST /api/publishing/claim` → 204 when nothing waits, else 200 with a claim. With
 *   `{waitSeconds}` it is held open for so long, until something waits.
 * - `POST /api/publishing/renew` with the claim's id and fence, while the work is done → 204: the
 *   lease begins again; or 409 when another publisher has the work by now.
 * - `POST /api/publishing/report` with the claim's id and fence → 204, or 409 when the lease was
 *   lost and another publisher has it. « waiting » gives unfinished work back.
 * - `GET /api/snapshot` → the snapshot, or 422 with `{code, message}`: why there can be none, in French.
 * - `POST /api/snapshot/changes` with `{from}`, the digest of a snapshot got before → what has changed
 *   since; 409 with `snapshot.unknown` when the CMS does not remember that one, and the whole is to be
 *   asked for; or 422 as above.
 * - `GET /api/publishing/pictures/<name>` → a picture that a snapshot names, in JPEG, or 404.
 */
export const PICTURES_PATH = '/api/publishing/pictures'

/** How long a claim may be held open, in seconds. */
export const LONGEST_WAIT_SECONDS = 25

export const claimRequestSchema = z.strictObject({
  /** Waits so long for work, when there is none. */
  waitSeconds: z.number().min(0).max(LONGEST_WAIT_SECONDS).default(0),
})

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

export const changesRequestSchema = z.strictObject({
  /** The digest of the whole snapshot that the publisher has. */
  from: z.string().min(1).max(200),
})

const { asOf, digest, settings, search, former, ...parts } = snapshotSchema.shape

const changesOf = <Part extends z.ZodType>(part: Part) =>
  z
    .strictObject({
      /** Whole documents, new or other than they were. */
      changed: z.array(part),
      /** Ids of the whole list; absent: the same ones in the same order. */
      order: z.array(z.string().min(1)).optional(),
    })
    .optional()

/** What makes one snapshot of another: see `applyChanges`. What is absent is as it was. */
export const snapshotChangesSchema = z.strictObject({
  /** The digest of the snapshot they are changes of. */
  from: digest,
  asOf,
  /** That of the snapshot they make. */
  digest,
  settings: settings.optional(),
  search: search.optional(),
  /** All of them, when one is another; an empty list: there are none any more. */
  former,
  lists: z.strictObject({
    rubrics: changesOf(parts.rubrics.element),
    themes: changesOf(parts.themes.element),
    guides: changesOf(parts.guides.element),
    organizations: changesOf(parts.organizations.element),
    hotlines: changesOf(parts.hotlines.element),
    glossary: changesOf(parts.glossary.element),
    news: changesOf(parts.news.element),
    events: changesOf(parts.events.element),
    resources: changesOf(parts.resources.element),
  }),
})

export type ClaimRequest = z.infer<typeof claimRequestSchema>
export type SnapshotChanges = z.infer<typeof snapshotChangesSchema>
export type Claim = z.infer<typeof claimSchema>
export type Renewal = z.infer<typeof renewalSchema>
export type Report = z.infer<typeof reportSchema>
