import { AppError } from '@infos-droits/shared'
import type { Endpoint } from 'payload'
import { download, keptBytes } from '../files/index.ts'
import { respond } from '../http/index.ts'
import { recordApart, requireLead } from '../privacy/index.ts'
import { FILE_UNKNOWN } from './labels.fr.ts'

/**
 * `GET /api/messages/:id/files/:n`, for leads: a file of a message, to be saved. It leaves a line in the
 * access log, written before anything is given.
 */
export const fileEndpoint: Endpoint = {
  path: '/:id/files/:n',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      const userId = requireLead(req)
      const { id, n } = req.routeParams ?? {}
      const { payload } = req
      const unknown = () =>
        new AppError({ code: 'message.file.unknown', message: FILE_UNKNOWN, status: 404 })
      if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) throw unknown()
      const message = await payload.findByID({
        collection: 'messages',
        id,
        depth: 0,
        disableErrors: true,
      })
      const file = message?.files?.[Number(n)]
      const bytes = file ? await keptBytes({ payload, name: file.file }) : null
      const ticket = typeof message?.ticket === 'object' ? message.ticket.id : message?.ticket
      if (!file || bytes === null || ticket === undefined) throw unknown()
      await recordApart(payload, { userId, event: 'file', ticket })
      return download({ ...file, bytes })
    }),
}
