import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../../http/index.ts'
import { markGap } from './mark.ts'

/** `POST /api/contentGaps/mark/:ticket`, for leads. */
export const gapEndpoints: Endpoint[] = [
  {
    path: '/mark/:ticket',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const ticket = req.routeParams?.['ticket']
        const ticketId = typeof ticket === 'string' ? ticket : ''
        await markGap({ req, ticketId, body: await jsonBody(req) })
        return new Response(null, { status: 204 })
      }),
  },
]
