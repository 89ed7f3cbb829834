import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { env } from '../env.ts'
import { mediaAccess } from '../people/index.ts'
import { MEDIA as fr } from './labels.fr.ts'
import { cleanUpload } from './clean-upload.ts'
import { mediaFields } from './media-fields.ts'

const AVIF = { format: 'avif', options: { quality: 55, effort: 4 } } as const

/** Images of the site: small, without metadata, named after their content. No SVG. */
export const makeMedia = (): CollectionConfig => ({
  slug: 'media',
  labels: fr.labels,
  access: mediaAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'licence', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'credit'],
    hideAPIURL: true,
  },
  disableDuplicate: true,
  upload: {
    staticDir: path.join(env().DATA_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    withMetadata: false,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    displayPreview: true,
    adminThumbnail: 'small',
    imageSizes: [
      {
        name: 'small',
        width: 480,
        withoutEnlargement: true,
        formatOptions: AVIF,
      },
      {
        name: 'large',
        width: 1200,
        withoutEnlargement: true,
        formatOptions: AVIF,
      },
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, max-age=31536000, immutable')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  hooks: { beforeOperation: [cleanUpload] },
  fields: mediaFields,
})
