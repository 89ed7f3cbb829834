import type { Endpoint } from 'payload'
import { respond } from '../http/index.ts'
import { openKeptMail } from './kept.ts'

/** `POST /api/mails/:id/open`, for leads. */
export const mailEndpoints: Endpoint[] = [
  {
    path: '/:id/open',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const id = req.routeParams?.['id']
        return Response.json(await openKeptMail({ req, id: typeof id === 'string' ? id : '' }), {
          headers: { 'cache-control': 'no-store' },
        })
      }),
  },
]
