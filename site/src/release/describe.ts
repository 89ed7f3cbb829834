import type { Snapshot } from '@infos-droits/shared'
import { allPaths, makeContent, type SiteContent } from '../content/index.ts'

/** What a release holds: the content pages read and every address to render. */
export type ReleasePlan = { content: SiteContent; addresses: string[] }

/** Snapshot → plan; replaced in tests that need addresses of their own. */
export type Describe = (from: {
  snapshot: Snapshot
  siteUrl: string
  /** Of the release before, of which the plan takes what has not changed. */
  before?: SiteContent | undefined
}) => ReleasePlan

export const describeRelease: Describe = (from) => {
  const content = makeContent(from)
  return { content, addresses: allPaths(content) }
}
