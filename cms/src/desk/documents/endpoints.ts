import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { respond } from '../../http/index.ts'
import { requireOpenVault } from '../../vault/index.ts'
import { actorOf } from '../actor.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { isCrossSite } from '../pages/forms.ts'
import { joinDocument } from './join.ts'
import { openFile } from './open-file.ts'
import { postedDocument } from './posted-document.ts'

/** `POST /api/tickets/:id/documents` and `GET /api/tickets/:id/files/:file`, for those signed in. */
export const documentEndpoints: Endpoint[] = [
  {
    path: '/:id/documents',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const actor = actorOf(req.user)
        const mayJoin = actor?.role === 'lead' || actor?.role === 'partner'
        if (!mayJoin || isCrossSite(req)) {
          const code = 'ticket.event.forbidden'
          throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 403 })
        }
        await requireOpenVault(req.payload)
        const document = await postedDocument({ body: req.body ?? null, headers: req.headers })
        await joinDocument({ payload: req.payload, actor, ticketId: param(req, 'id'), document })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/:id/files/:file',
    method: 'get',
    handler: (req) =>
      respond(() => openFile({ req, ticketId: param(req, 'id'), fileId: param(req, 'file') })),
  },
]

const param = (req: PayloadRequest, name: 'id' | 'file'): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}
