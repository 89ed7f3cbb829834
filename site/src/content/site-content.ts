import type {
  Event,
  GlossaryTerm,
  Guide,
  Hotline,
  News,
  Organization,
  PublicSettings,
  Resource,
  Rubric,
  Snapshot,
  Theme,
} from '@infos-droits/shared'
import { typesetSnapshot } from './typeset.ts'

/** Everything published, typeset and in the order of reading: the only thing a page reads. */
export type SiteContent = {
  /** Public base address, without trailing slash. */
  siteUrl: string
  /** The instant the content stands for, UTC. */
  asOf: string
  settings: PublicSettings
  rubrics: Rubric[]
  themes: Theme[]
  guides: Guide[]
  organizations: Organization[]
  hotlines: Hotline[]
  glossary: GlossaryTerm[]
  news: News[]
  events: Event[]
  resources: Resource[]
  /** Lines that some words bring to the top of a search. */
  dangerLines: Hotline[]
}

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/**
 * Makes what pages read from a snapshot that has been validated (`readSnapshot`).
 *
 * Rubrics, themes and helplines come in their own order, guides, organizations, words and resources
 * from A to Z, news from the newest, events from the first to take place.
 */
export const makeContent = ({
  snapshot,
  siteUrl,
}: {
  snapshot: Snapshot
  siteUrl: string
}): SiteContent => {
  const typeset = typesetSnapshot(snapshot)
  const hotlines = typeset.hotlines.toSorted((a, b) => a.order - b.order)
  const dangers = new Set(snapshot.search.dangers.flatMap((danger) => danger.hotlines))
  return {
    siteUrl: siteUrl.replace(/\/+$/, ''),
    asOf: typeset.asOf,
    settings: typeset.settings,
    rubrics: typeset.rubrics.toSorted((a, b) => a.order - b.order),
    themes: typeset.themes.toSorted((a, b) => a.order - b.order),
    guides: typeset.guides.toSorted((a, b) => french.compare(a.title, b.title)),
    organizations: typeset.organizations.toSorted((a, b) => french.compare(a.name, b.name)),
    hotlines,
    glossary: typeset.glossary.toSorted((a, b) => french.compare(a.term, b.term)),
    news: typeset.news.toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn)),
    events: typeset.events.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    resources: typeset.resources.toSorted((a, b) => french.compare(a.title, b.title)),
    dangerLines: hotlines.filter((hotline) => dangers.has(hotline.slug)),
  }
}
