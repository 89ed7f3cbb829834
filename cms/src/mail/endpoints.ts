import type { Endpoint, PayloadRequest } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { openKeptMail } from './kept.ts'
import { settleAccountMail } from './settle-account.ts'

/** `POST /api/mails/:id/open` and `/settle`, for leads. */
export const mailEndpoints: Endpoint[] = [
  {
    path: '/:id/open',
    method: 'post',
    handler: (req) =>
      respond(async () =>
        Response.json(await openKeptMail({ req, id: idIn(req) }), {
          headers: { 'cache-control': 'no-store' },
        }),
      ),
  },
  {
    path: '/:id/settle',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        await settleAccountMail({ req, id: idIn(req), body: await jsonBody(req) })
        return new Response(null, { status: 204 })
      }),
  },
]

const idIn = (req: PayloadRequest): string => {
  const id = req.routeParams?.['id']
  return typeof id === 'string' ? id : ''
}
