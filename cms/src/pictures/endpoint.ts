import { AppError, PICTURE_NAME } from '@infos-droits/shared'
import type { Endpoint } from 'payload'
import { requireSite, respond } from '../http/index.ts'
import { PICTURES as fr } from './labels.fr.ts'
import { readSiteFile } from './site-files.ts'

/** `GET /api/publishing/pictures/:name`, for the publisher: a picture that a snapshot names. */
export const pictureEndpoint: Endpoint = {
  path: '/publishing/pictures/:name',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      requireSite(req)
      const name = String(req.routeParams?.['name'])
      const bytes = PICTURE_NAME.test(name) ? await readSiteFile(name) : null
      if (bytes === null)
        throw new AppError({ code: 'picture.gone', message: fr.unknown, status: 404 })
      return new Response(new Uint8Array(bytes), {
        headers: { 'Cache-Control': 'no-store', 'Content-Type': 'image/jpeg' },
      })
    }),
}
