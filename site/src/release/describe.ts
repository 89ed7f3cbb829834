import type { Snapshot } from '@infos-droits/shared'
import { allPaths, makeContent, type SiteContent } from '../content/index.ts'

/** What a release holds: the content pages read and every address to render. */
export type ReleasePlan = { content: SiteContent; addresses: string[] }

/** Snapshot → plan; replaced in tests that need addresses of their own. */
export type Describe = (from: { snapshot: Snapshot; siteUrl: string }) => ReleasePlan

export const describeRelease: Describe = ({ snapshot, siteUrl }) => {
  const content = makeContent({ snapshot, siteUrl })
  return { content, addresses: allPaths(content) }
}
