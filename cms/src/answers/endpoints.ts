import type { Endpoint, PayloadRequest } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { marksOf, publishAnswer } from './publish.ts'

const ticketIn = (req: PayloadRequest): string => {
  const id = req.routeParams?.['ticket']
  return typeof id === 'string' ? id : ''
}

const noStore = { headers: { 'cache-control': 'no-store' } }

/** `POST /api/published-answers/from/:ticket` and `/marks` before it, for leads. */
export const answerEndpoints: Endpoint[] = [
  {
    path: '/from/:ticket/marks',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const asked = { req, ticketId: ticketIn(req), body: await jsonBody(req) }
        return Response.json({ marks: await marksOf(asked) }, noStore)
      }),
  },
  {
    path: '/from/:ticket',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const asked = { req, ticketId: ticketIn(req), body: await jsonBody(req) }
        return Response.json({ id: await publishAnswer(asked) }, noStore)
      }),
  },
]
