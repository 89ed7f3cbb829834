import { paths, RUBRIC_SLUGS } from '@infos-droits/shared'
import type { CollectionAdminOptions, LivePreviewConfig } from 'payload'
import { env } from '../env.ts'
import { BREAKPOINTS } from './labels.fr.ts'
import { isPreviewed, PREVIEWED, type Previewed } from './previewed.ts'

/** The draft beside its form, as the page it will be. */
export const livePreview: LivePreviewConfig & { collections: string[] } = {
  collections: [...PREVIEWED],
  breakpoints: BREAKPOINTS,
  url: ({ data, collectionConfig, req }) => {
    const id: unknown = data['id']
    const isEditor = req.user?.role === 'lead'
    if (!isEditor || !isPreviewed(collectionConfig?.slug) || typeof id !== 'string') return null
    return `/admin/apercu/${collectionConfig.slug}/${id}`
  },
}

const PAGES: Record<Exclude<Previewed, 'guides'>, (slug: string) => string> = {
  organizations: paths.organization,
  news: paths.news,
  events: paths.event,
  resources: paths.resource,
  'glossary-terms': paths.glossary,
}

type Preview = NonNullable<CollectionAdminOptions['preview']>

/** « Voir la page en ligne »: where a document that is on the site can be read. */
export const pageLink =
  (collection: Previewed): Preview =>
  async (doc, { req }) => {
    const { id } = doc
    if (typeof id !== 'string') return null
    // What is on the site, whatever the form holds.
    const { docs } = await req.payload.find({
      collection,
      where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
      depth: 1,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    })
    const [found]: Record<string, unknown>[] = docs.map((each) => ({ ...each }))
    const slug = found?.['slug']
    if (typeof slug !== 'string') return null
    if (collection !== 'guides') return `${env().SITE_URL}${PAGES[collection](slug)}`
    const rubric = rubricOf(found?.['rubric'])
    return rubric === null ? null : `${env().SITE_URL}${paths.guide(rubric, slug)}`
  }

const rubricOf = (value: unknown): string | null => {
  const slug = value !== null && typeof value === 'object' && 'slug' in value ? value.slug : null
  return RUBRIC_SLUGS.find((each) => each === slug) ?? null
}
