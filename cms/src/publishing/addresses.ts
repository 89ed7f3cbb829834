import { paths, RUBRIC_SLUGS } from '@infos-droits/shared'

/** Collections whose documents are published and withdrawn, and have a page or a place in one. */
export const PUBLISHED = [
  'guides',
  'organizations',
  'news',
  'events',
  'resources',
  'glossary-terms',
] as const

export type PublishedCollection = (typeof PUBLISHED)[number]

export const isPublishedCollection = (slug: unknown): slug is PublishedCollection =>
  (PUBLISHED as readonly unknown[]).includes(slug)

const PAGES: Record<Exclude<PublishedCollection, 'guides'>, (slug: string) => string> = {
  organizations: paths.organization,
  news: paths.news,
  events: paths.event,
  resources: paths.resource,
  'glossary-terms': paths.glossary,
}

/** Where the site shows a document, from the root; null while it has no address. A guide needs its rubric. */
export const addressOf = ({
  collection,
  slug,
  rubric,
}: {
  collection: PublishedCollection
  slug: unknown
  /** The rubric’s document. */
  rubric?: unknown
}): string | null => {
  if (typeof slug !== 'string' || slug === '') return null
  if (collection !== 'guides') return PAGES[collection](slug)
  const rubricSlug = slugOf(rubric)
  return rubricSlug === null ? null : paths.guide(rubricSlug, slug)
}

const slugOf = (value: unknown): string | null => {
  const slug = value !== null && typeof value === 'object' && 'slug' in value ? value.slug : null
  return RUBRIC_SLUGS.find((each) => each === slug) ?? null
}
