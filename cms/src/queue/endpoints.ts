import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { searchTexts } from './search.ts'

const NO_STORE = { 'cache-control': 'no-store' }

/** `POST /api/queue/search` with `{text}`, for leads: never in an address, which logs keep. */
export const queueEndpoints: Endpoint[] = [
  {
    path: '/queue/search',
    method: 'post',
    handler: (req) =>
      respond(async () =>
        Response.json(await searchTexts({ req, body: await jsonBody(req) }), { headers: NO_STORE }),
      ),
  },
]
