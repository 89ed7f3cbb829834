import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { mediaAccess } from '../people/index.ts'
import { mediaDirectory } from '../pictures/index.ts'
import { MEDIA as fr } from './labels.fr.ts'
import { cleanUpload } from './clean-upload.ts'
import { mediaFields } from './media-fields.ts'
import { forgetWhenDeleted, publishWhenShown, refuseDeleteShown } from './media-use.ts'

const AVIF = { format: 'avif', options: { quality: 55, effort: 4 } } as const

/** Images of the site: small, without metadata, named after what they show and hold. No SVG. */
export const makeMedia = (): CollectionConfig => ({
  slug: 'media',
  labels: fr.labels,
  access: mediaAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'alt',
    defaultColumns: ['alt', 'credit', 'licence', 'updatedAt'],
    listSearchableFields: ['alt', 'credit'],
    hideAPIURL: true,
  },
  disableDuplicate: true,
  upload: {
    staticDir: mediaDirectory(),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    withMetadata: false,
    // Each needs its own words.
    bulkUpload: false,
    crop: true,
    focalPoint: true,
    pasteURL: false,
    displayPreview: true,
    adminThumbnail: 'bande',
    imageSizes: [
      // Its name is read: the editor shows how a page will cut the picture.
      { name: 'bande', width: 480, height: 240, formatOptions: AVIF },
    ],
    // A file that is gone is not found; Payload calls it a failure of its own.
    handlers: [
      (_, { params: { filename } }) =>
        existsSync(path.join(mediaDirectory(), path.basename(filename)))
          ? undefined
          : Response.json(
              { code: 'media.gone', message: fr.fileGone, errors: [{ message: fr.fileGone }] },
              { status: 404 },
            ),
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, max-age=31536000, immutable')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  hooks: {
    beforeOperation: [cleanUpload],
    afterChange: [publishWhenShown],
    beforeDelete: [refuseDeleteShown],
    afterDelete: [forgetWhenDeleted],
  },
  fields: mediaFields,
})
