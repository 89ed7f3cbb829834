import { z } from 'zod'

/**
 * What the publisher tells of the site apart from any claim: `POST /api/publishing/site` with the
 * site's bearer token → 204. A CMS of an older form has no such address (404), and nothing depends on it.
 */
export const SITE_REPORT_PATH = '/api/publishing/site'

/**
 * What is made apart from any claim: once pages are live, the search, and the full text that is asked when
 * it finds nothing; after a deploy, the live pages anew.
 */
export const FOLLOWING_PARTS = ['search', 'fullText', 'pages'] as const

/** Name of a release directory; they rise with time. */
const release = z.string().min(1).max(80)

/** That the site shows an older version because somebody asked for it. */
export const goneBackSchema = z.strictObject({
  /** The release that was gone back to. */
  release,
  /** When it was made. */
  madeAt: z.iso.datetime(),
  /** When going back was asked for. */
  askedAt: z.iso.datetime(),
  pages: z.number().int().nonnegative(),
})

export const siteReportSchema = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.enum(FOLLOWING_PARTS),
    /** The release whose pages are live. */
    release,
    /** Why it was refused, in French, for the project lead; null: it is in service. */
    refusal: z.string().min(1).max(2000).nullable(),
  }),
  z.strictObject({
    about: z.literal('goneBack'),
    /** Null: it shows the newest version. */
    goneBack: goneBackSchema.nullable(),
  }),
])

export type FollowingPart = (typeof FOLLOWING_PARTS)[number]
export type SiteReport = z.infer<typeof siteReportSchema>
export type GoneBack = z.infer<typeof goneBackSchema>
