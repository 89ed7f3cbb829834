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
import { takeBackDocument } from './take-back.ts'

/**
 * `POST /api/tickets/:id/documents`, `GET /api/tickets/:id/files/:file` and, for the partner who joined it,
 * `POST …/take-back`, for those signed in.
 */
export const documentEndpoints: Endpoint[] = [
  {
    path: '/:id/documents',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const actor = actorOf(req.user)
        const mayJoin = actor?.role === 'lead' || actor?.role === 'partner'
        if (!mayJoin || isCrossSite(req)) throw forbidden()
        await requireOpenVault(req.payload)
        const document = await postedDocument({ body: req.body ?? null, headers: req.headers })
        await joinDocument({ payload: req.payload, actor, ticketId: param(req, 'id'), document })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/:id/files/:file/take-back',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const actor = actorOf(req.user)
        if (actor?.role !== 'partner' || isCrossSite(req)) throw forbidden()
        const ticketId = param(req, 'id')
        const fileId = param(req, 'file')
        await takeBackDocument({ payload: req.payload, actor, ticketId, fileId })
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

const forbidden = (): AppError => {
  const code = 'ticket.event.forbidden'
  return new AppError({ code, message: WORKFLOW_ERRORS[code], status: 403 })
}

const param = (req: PayloadRequest, name: 'id' | 'file'): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}
