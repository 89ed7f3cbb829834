import { AppError } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { respond, streamOf } from '../http/index.ts'
import { LOG_CSV, logAsCsv } from './export-log.ts'
import { ACCESS_LOG as fr, LEAD_ONLY } from './labels.fr.ts'
import { recordApart } from './record.ts'
import { verifyLog } from './verify.ts'

/** @throws AppError `auth.lead` (403). Answers the lead’s id. */
export const requireLead = ({ user }: PayloadRequest): string => {
  if (user?.role === 'lead') return user.id
  throw new AppError({ code: 'auth.lead', message: LEAD_ONLY, status: 403 })
}

/** `POST /api/accessLog/verify` and `/export`, for leads. */
export const logEndpoints: Endpoint[] = [
  {
    path: '/verify',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        const { lines, broken } = await verifyLog(req.payload)
        const sentence = broken === null ? fr.whole(lines) : fr.broken(broken)
        return Response.json({ lines, broken, sentence })
      }),
  },
  {
    path: '/export',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const userId = requireLead(req)
        await recordApart(req.payload, { event: 'log_exported', userId })
        return new Response(streamOf(logAsCsv(req.payload)), { headers: LOG_CSV })
      }),
  },
]
