import { AppError, parseOrThrow } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonBody, respond, streamOf } from '../http/index.ts'
import { LOG_CSV, logAsCsv } from './export-log.ts'
import { acknowledgeGaps } from './known-gaps.ts'
import { ACCESS_LOG as fr, LEAD_ONLY } from './labels.fr.ts'
import { recordApart } from './record.ts'
import { sayVerdict } from './say-verdict.ts'
import { verifyLog } from './verify.ts'

/** @throws AppError `auth.lead` (403). Answers the lead’s id. */
export const requireLead = ({ user }: PayloadRequest): string => {
  if (user?.role === 'lead') return user.id
  throw new AppError({ code: 'auth.lead', message: LEAD_ONLY, status: 403 })
}

/** The line up to which the lead has read, not what is there by then: a gap that came meanwhile is not known. */
const knownSchema = z.object({ upTo: z.int().positive() })

/** `POST /api/accessLog/verify`, `/export` and `/known-gaps`, for leads. */
export const logEndpoints: Endpoint[] = [
  {
    path: '/verify',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        const verdict = await verifyLog(req.payload)
        return Response.json({ ...verdict, sentence: sayVerdict(verdict) })
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
  {
    path: '/known-gaps',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const userId = requireLead(req)
        const given = { input: await jsonBody(req), code: 'log.known', what: fr.known.what }
        const { upTo } = parseOrThrow({ schema: knownSchema, ...given })
        await acknowledgeGaps({ payload: req.payload, userId, upTo })
        return Response.json({})
      }),
  },
]
