import type { Endpoint } from 'payload'
import { respond } from '../../http/index.ts'
import { requireOpenVault } from '../../vault/index.ts'
import { isCrossSite } from '../pages/forms.ts'
import { EntryRefused, enterQuestion, requireEntry } from './enter.ts'
import { postedQuestion } from './posted-question.ts'
import { printAnswer } from './print.ts'

/** `POST /api/tickets/enter` and `/:id/print`, for reception and the lead. */
export const entryEndpoints: Endpoint[] = [
  {
    path: '/enter',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        await requireOpenVault(req.payload)
        // A form of another site would be let through like ours.
        requireEntry(isCrossSite(req) ? { user: null } : req)
        try {
          return Response.json(await enterQuestion({ req, ...(await postedQuestion(req)) }))
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
