import { AppError } from '@infos-droits/shared'
import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { QUEUE as fr } from './labels.fr.ts'
import { queuePage } from './page.ts'
import { parseQuery } from './query.ts'
import { searchTexts } from './search.ts'

const NO_STORE = { 'cache-control': 'no-store' }

/** `GET /api/queue`, a page of the list by the words of its address; `POST /api/queue/search` with `{text}`, for leads: never in an address, which logs keep. */
export const queueEndpoints: Endpoint[] = [
  {
    path: '/queue',
    method: 'get',
    handler: (req) =>
      respond(async () => {
        const { payload, user, searchParams } = req
        if (user === null)
          throw new AppError({ code: 'auth.required', message: fr.signIn, status: 401 })
        const query = parseQuery(Object.fromEntries(searchParams))
        const page = await queuePage({ payload, user, query, now: new Date() })
        return Response.json(page, { headers: NO_STORE })
      }),
  },
  {
    path: '/queue/search',
    method: 'post',
    handler: (req) =>
      respond(async () =>
        Response.json(await searchTexts({ req, body: await jsonBody(req) }), { headers: NO_STORE }),
      ),
  },
]
