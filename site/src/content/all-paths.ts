import { paths } from '@infos-droits/shared'
import { themesOfRubric } from './lookups.ts'
import type { SiteContent } from './site-content.ts'

/** Every address of a release, `/404.html` and the receipt left out. */
export const allPaths = (content: SiteContent): string[] => [
  paths.home(),
  paths.search(),
  paths.directory(),
  paths.hotlines(),
  paths.legal(),
  paths.privacy(),
  paths.accessibility(),
  paths.sitemap(),
  ...counterPaths,
  '/robots.txt',
  '/sitemap.xml',
  ...pagePaths(content),
]

/** Desk mode, its files, and what it gives without a network. */
const counterPaths = [
  paths.counter(),
  paths.counterData(),
  paths.counterManifest(),
  paths.counterWorker(),
  paths.offline(),
  paths.offlineGone(),
]

/** Addresses of the pages that come from content: rubrics, themes, guides, organizations. */
export const pagePaths = (content: SiteContent): string[] => [
  ...content.rubrics.map((rubric) => paths.rubric(rubric.slug)),
  ...content.rubrics.flatMap((rubric) =>
    themesOfRubric(content, rubric.slug).map((theme) => paths.theme(theme.rubric, theme.slug)),
  ),
  ...content.guides.map((guide) => paths.guide(guide.rubric, guide.slug)),
  ...content.organizations.map((organization) => paths.organization(organization.slug)),
]
