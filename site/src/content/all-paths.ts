import { paths } from '@infos-droits/shared'
import { lookUp } from './look-up.ts'
import { themesOfRubric } from './lookups.ts'
import type { SiteContent } from './site-content.ts'

/** Every address of a release, `/404.html` and the receipt left out. */
export const allPaths = (content: SiteContent): string[] => [
  paths.home(),
  paths.search(),
  paths.directory(),
  paths.hotlines(),
  paths.help(),
  ...editorialLists(content),
  ...editorialFiles(content),
  paths.legal(),
  paths.privacy(),
  paths.accessibility(),
  paths.sitemap(),
  ...counterPaths,
  '/robots.txt',
  paths.securityContact(),
  '/sitemap.xml',
  ...pagePaths(content),
]

/** Addresses of the lists of words, news, events and resources that are not empty. */
export const editorialLists = lookUp(
  ({ glossary, news, events, resources }: SiteContent): string[] => [
    ...(news.length > 0 ? [paths.news()] : []),
    ...(events.length > 0 ? [paths.agenda()] : []),
    ...(resources.length > 0 ? [paths.resources()] : []),
    ...(glossary.length > 0 ? [paths.glossary()] : []),
  ],
)

/** Addresses of what programs follow: the feed of news, the calendars. */
const editorialFiles = ({ news, events }: SiteContent): string[] => [
  ...(news.length > 0 ? [paths.newsFeed()] : []),
  ...(events.length > 0 ? [paths.agendaFeed()] : []),
  ...events.map((event) => paths.eventCalendar(event.slug)),
]

/** Desk mode and the kiosk, their files, and what it gives without a network. */
const counterPaths = [
  paths.counter(),
  paths.kiosk(),
  paths.counterData(),
  paths.counterManifest(),
  paths.counterWorker(),
  paths.offline(),
  paths.offlineGone(),
]

/** Addresses of the pages that come from content: rubrics, guides, partners, news, events… */
export const pagePaths = (content: SiteContent): string[] => [
  ...content.rubrics.map((rubric) => paths.rubric(rubric.slug)),
  ...content.rubrics.flatMap((rubric) =>
    themesOfRubric(content, rubric.slug).map((theme) => paths.theme(theme.rubric, theme.slug)),
  ),
  ...content.guides.map((guide) => paths.guide(guide.rubric, guide.slug)),
  ...content.guides
    .filter((guide) => guide.easyRead !== null)
    .map((guide) => paths.easyRead(guide.rubric, guide.slug)),
  ...content.organizations.map((organization) => paths.organization(organization.slug)),
  ...content.news.map((item) => paths.news(item.slug)),
  ...content.events.map((event) => paths.event(event.slug)),
  ...content.resources.map((resource) => paths.resource(resource.slug)),
]
