import type { Endpoint } from 'payload'
import { jsonBody, respond } from '../../http/index.ts'
import { requireOpenVault } from '../../vault/index.ts'
import { EntryRefused, enterQuestion } from './enter.ts'
import { printAnswer } from './print.ts'

/** `POST /api/tickets/enter` and `/:id/print`, for reception and the lead. */
export const entryEndpoints: Endpoint[] = [
  {
    path: '/enter',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        await requireOpenVault(req.payload)
        const input = await jsonBody(req)
        try {
          return Response.json(await enterQuestion({ req, input }))
        } catch (error) {
          if (!(error instanceof EntryRefused)) throw error
          const { code, message, status, issues } = error
          return Response.json({ code, message, issues }, { status })
        }
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
