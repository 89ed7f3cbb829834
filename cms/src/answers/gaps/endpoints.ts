import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../../http/index.ts'
import { markGap } from './mark.ts'
import { refuseGap } from './proposed.ts'

/** `POST /api/contentGaps/mark/:ticket` and `/refuse/:ticket`, for leads. */
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
  {
    path: '/refuse/:ticket',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const ticket = req.routeParams?.['ticket']
        await refuseGap({ req, ticketId: typeof ticket === 'string' ? ticket : '' })
        return new Response(null, { status: 204 })
      }),
  },
]
