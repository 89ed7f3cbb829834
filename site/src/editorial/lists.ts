import { paths, type Event, type News, type Resource } from '@infos-droits/shared'
import type { SiteContent } from '../content/index.ts'
import { editorialLists } from '../content/index.ts'
import { agendaOf } from './events.ts'
import { EDITORIAL } from './labels.fr.ts'

type InRubric = Pick<SiteContent, 'news' | 'events' | 'resources' | 'asOf'>

/** What is new in a rubric, at most `limit` of each: news, events to come, resources. */
export const latestOfRubric = ({
  content,
  rubric,
  limit,
}: {
  content: InRubric
  rubric: string
  limit: number
}): { news: News[]; events: Event[]; resources: Resource[] } => {
  const isIn = ({ rubrics }: { rubrics: string[] }) => rubrics.includes(rubric)
  return {
    news: content.news.filter(isIn).slice(0, limit),
    events: agendaOf(content).upcoming.filter(isIn).slice(0, limit),
    resources: content.resources.filter(isIn).slice(0, limit),
  }
}

const LABELS: Record<string, string> = {
  [paths.news()]: EDITORIAL.news,
  [paths.agenda()]: EDITORIAL.agenda,
  [paths.resources()]: EDITORIAL.resources,
  [paths.glossary()]: EDITORIAL.glossary,
}

/** Links to help and to the lists that hold something. */
export const editorialLinks = (content: SiteContent): { href: string; label: string }[] => [
  { href: paths.help(), label: EDITORIAL.help },
  ...editorialLists(content).map((href) => ({ href, label: LABELS[href] ?? href })),
]
