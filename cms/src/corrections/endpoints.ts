import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { decide } from './decide.ts'
import { ANSWERS as fr } from './labels.fr.ts'
import { propose } from './propose.ts'

/** `POST /api/corrections/propose` for partners, `/:id/decide` for leads. */
export const correctionEndpoints: Endpoint[] = [
  {
    path: '/propose',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const problems = await propose({ req, body: await jsonBody(req) })
        if (problems.length === 0) return new Response(null, { status: 204 })
        const code = 'correction.problems'
        return Response.json({ code, message: fr.problems, problems }, { status: 422 })
      }),
  },
  {
    path: '/:id/decide',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const id = req.routeParams?.['id']
        await decide({ req, id: typeof id === 'string' ? id : '', body: await jsonBody(req) })
        return new Response(null, { status: 204 })
      }),
  },
]
