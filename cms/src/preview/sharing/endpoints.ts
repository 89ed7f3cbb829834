import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { respond } from '../../http/index.ts'
import { isLead } from '../../people/index.ts'
import { isPreviewed, type Previewed } from '../previewed.ts'
import { issuePreviewLink, liveLinks, revokePreviewLinks } from './issue.ts'
import { SHARING as fr } from './labels.fr.ts'

type Act = (of: { req: PayloadRequest; collection: Previewed; id: string }) => Promise<object>

const forLead =
  (act: Act): Endpoint['handler'] =>
  (req) =>
    respond(async () => {
      if (!isLead({ req }))
        throw new AppError({ code: 'preview.lead', message: fr.leadOnly, status: 403 })
      const { collection, id } = req.routeParams ?? {}
      if (!isPreviewed(collection) || typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id))
        throw new AppError({ code: 'preview.gone', message: fr.gone, status: 404 })
      const headers = { 'Cache-Control': 'no-store' }
      return Response.json(await act({ req, collection, id }), { headers })
    })

/** Links by which a draft is seen without an account: for the lead, of one document. */
export const sharingEndpoints: Endpoint[] = [
  { path: '/preview/:collection/:id/links', method: 'get', handler: forLead(liveLinks) },
  { path: '/preview/:collection/:id/links', method: 'post', handler: forLead(issuePreviewLink) },
  {
    path: '/preview/:collection/:id/links/revoke',
    method: 'post',
    handler: forLead(revokePreviewLinks),
  },
]
