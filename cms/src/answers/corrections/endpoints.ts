import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../../http/index.ts'
import { dismissChange } from './settle.ts'

/** `POST /api/answerLinks/dismiss`, for leads. */
export const linkEndpoints: Endpoint[] = [
  {
    path: '/dismiss',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        await dismissChange({ req, body: await jsonBody(req) })
        return new Response(null, { status: 204 })
      }),
  },
]
