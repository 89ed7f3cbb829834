import { paths, type Snapshot } from '@infos-droits/shared'
import { releaseLabels as labels } from '../labels.fr.ts'

const ALWAYS = [
  paths.home(),
  paths.directory(),
  paths.search(),
  paths.hotlines(),
  paths.help(),
  paths.legal(),
  paths.privacy(),
  paths.accessibility(),
]

/** Pages that the snapshot calls for and the release lacks. */
export const checkCounts = ({
  snapshot,
  rendered,
}: {
  snapshot: Snapshot
  rendered: { has: (address: string) => boolean }
}): string[] => {
  const expected = [
    ...ALWAYS,
    ...snapshot.rubrics.map((rubric) => paths.rubric(rubric.slug)),
    ...snapshot.guides.map((guide) => paths.guide(guide.rubric, guide.slug)),
    ...snapshot.organizations.map((organization) => paths.organization(organization.slug)),
    ...(snapshot.glossary.length > 0 ? [paths.glossary()] : []),
    ...snapshot.news.map((item) => paths.news(item.slug)),
    ...snapshot.events.map((event) => paths.event(event.slug)),
    ...snapshot.resources.map((resource) => paths.resource(resource.slug)),
  ]
  return [
    ...expected.filter((address) => !rendered.has(address)).map(labels.missingPage),
    ...(rendered.has('/404.html') ? [] : [labels.missing404]),
  ]
}
