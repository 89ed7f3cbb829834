import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../../http/index.ts'
import { requireOpenVault } from '../../vault/index.ts'
import { enterQuestion } from './enter.ts'
import { printAnswer } from './print.ts'

/** `POST /api/tickets/enter` and `/:id/print`, for reception and the lead. */
export const entryEndpoints: Endpoint[] = [
  {
    path: '/enter',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        await requireOpenVault(req.payload)
        return Response.json(await enterQuestion({ req, input: await jsonBody(req) }))
      }),
  },
  {
    path: '/:id/print',
    method: 'post',
    handler: (req) =>
      respond(() => {
        const { id } = req.routeParams ?? {}
        return printAnswer({ req, ticketId: typeof id === 'string' ? id : '' })
      }),
  },
]
