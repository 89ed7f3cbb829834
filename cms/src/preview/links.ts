import type { CollectionAdminOptions, LivePreviewConfig } from 'payload'
import { env } from '../env.ts'
import { addressOf } from '../publishing/index.ts'
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
      depth: 2,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    })
    const [found] = docs
    const address = found === undefined ? null : addressOf(collection, { ...found })
    return address === null ? null : `${env().SITE_URL}${address}`
  }
