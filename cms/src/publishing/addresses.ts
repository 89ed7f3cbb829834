import { paths, questionAnchor, RUBRIC_SLUGS } from '@infos-droits/shared'

/** Collections whose documents are published and withdrawn, and have a page or a place in one. */
export const PUBLISHED = [
  'guides',
  'organizations',
  'news',
  'events',
  'resources',
  'glossary-terms',
  'published-answers',
] as const

export type PublishedCollection = (typeof PUBLISHED)[number]

export const isPublishedCollection = (slug: unknown): slug is PublishedCollection =>
  (PUBLISHED as readonly unknown[]).includes(slug)

type Doc = Record<string, unknown>

const withSlug =
  (path: (slug: string) => string) =>
  ({ slug }: Doc): string | null =>
    typeof slug === 'string' && slug !== '' ? path(slug) : null

const withRubric =
  (path: (rubric: string, slug: string) => string) =>
  ({ slug, rubric }: Doc): string | null => {
    const known = RUBRIC_SLUGS.find((each) => each === docIn(rubric)['slug'])
    return known === undefined ? null : withSlug((own) => path(known, own))({ slug })
  }

/** On the page of their organization, once that is published. */
const withOrganization = ({ organization }: Doc): string | null => {
  const owner = docIn(organization)
  return owner['_status'] === 'published' ? withSlug(paths.organization)(owner) : null
}

/** Among the questions at the foot of its guide. */
const withGuide = ({ id, guide }: Doc): string | null => {
  const page = withRubric(paths.guide)(docIn(guide))
  return page === null ? null : `${page}#${questionAnchor(String(id))}`
}

const docIn = (value: unknown): Doc =>
  value !== null && typeof value === 'object' ? { ...value } : {}

const ADDRESSES = {
  guides: withRubric(paths.guide),
  organizations: withSlug(paths.organization),
  news: withSlug(paths.news),
  events: withSlug(paths.event),
  resources: withSlug(paths.resource),
  'glossary-terms': withSlug(paths.glossary),
  'published-answers': withGuide,
  rubrics: withSlug(paths.rubric),
  themes: withRubric(paths.theme),
  hotlines: paths.hotlines,
  services: withOrganization,
  locations: withOrganization,
} satisfies Record<PublishedCollection, unknown> & Record<string, (doc: Doc) => string | null>

/** Those, and what is public as soon as it is saved. */
export type ShownCollection = keyof typeof ADDRESSES

export const isShownCollection = (slug: unknown): slug is ShownCollection =>
  typeof slug === 'string' && Object.hasOwn(ADDRESSES, slug)

/** Where the site shows a document, from the root; null when it does not. Its rubric or organization is in it. */
export const addressOf = (collection: ShownCollection, doc: Doc): string | null =>
  ADDRESSES[collection](doc)
