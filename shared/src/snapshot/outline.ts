import type { Guide, Organization, Snapshot, Theme } from './schema.ts'
import { guideLeadsTo, newsLeadsTo, resourceLeadsTo } from './text-links.ts'

/** A guide without its words: what it names, and where it stands. */
export type GuideOutline = Pick<Guide, 'slug' | 'rubric' | 'title' | 'themes' | 'hotlines'> & {
  contacts: { organization: string; service: string | null }[]
  /** Addresses on the site that its texts lead to. */
  leadsTo: readonly string[]
}

type Named = { slug: string }
type Written = Named & { title: string; leadsTo: readonly string[] }
type Organized = Written & { organization: string | null }

/** All of a snapshot by which one page may name another. */
export type Outline = {
  situations: Snapshot['settings']['situations']
  themes: readonly Pick<Theme, 'slug' | 'rubric' | 'title'>[]
  guides: readonly GuideOutline[]
  organizations: readonly (Pick<Organization, 'slug' | 'name' | 'hotlines'> & {
    services: readonly Named[]
  })[]
  hotlines: readonly (Named & { name: string })[]
  glossary: readonly (Named & { term: string })[]
  news: readonly Organized[]
  events: readonly Organized[]
  resources: readonly Written[]
  search: Pick<Snapshot['search'], 'dangers' | 'bestBets'>
}

const known = new WeakMap<Guide, GuideOutline>()

/** The outline of a guide; worked out once for each, because a text takes long to look through. */
export const outlineOfGuide = (guide: Guide): GuideOutline => {
  const before = known.get(guide)
  if (before !== undefined) return before
  const { slug, rubric, title, themes, hotlines } = guide
  const contacts = guide.contacts.map(({ organization, service }) => ({ organization, service }))
  const leadsTo = guideLeadsTo(guide)
  const outline = { slug, rubric, title, themes, hotlines, contacts, leadsTo }
  known.set(guide, outline)
  return outline
}

/** The outline of a whole snapshot, or of all but its guides when those are outlines already. */
export const outlineOf = ({
  settings,
  guides,
  news,
  events,
  resources,
  ...lists
}: Omit<Snapshot, 'guides'> & { guides: readonly (Guide | GuideOutline)[] }): Outline => ({
  ...lists,
  situations: settings.situations,
  guides: guides.map((guide) => ('leadsTo' in guide ? guide : outlineOfGuide(guide))),
  news: news.map((item) => ({ ...item, leadsTo: newsLeadsTo(item) })),
  events: events.map((item) => ({ ...item, leadsTo: newsLeadsTo(item) })),
  resources: resources.map((item) => ({ ...item, leadsTo: resourceLeadsTo(item) })),
})
