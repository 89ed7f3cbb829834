import { parseOrThrow, reportSchema } from '@infos-droits/shared'
import type { Endpoint } from 'payload'
import { isLead } from '../people/index.ts'
import { claimPublication, reportPublication } from './claim.ts'
import { PANEL, PROTOCOL as fr } from './labels.fr.ts'
import { requestPublication } from './request.ts'
import { errorResponse, forSite, readJson } from './site-token.ts'
import { buildSnapshot } from './snapshot/build.ts'

const noStore = { 'Cache-Control': 'no-store' }

/** What the site reads, and how the publisher takes and reports work (`shared/src/protocol`). */
export const publishingEndpoints: Endpoint[] = [
  {
    path: '/snapshot',
    method: 'get',
    handler: forSite(async ({ payload }) =>
      Response.json(await buildSnapshot({ payload }), { headers: noStore }),
    ),
  },
  {
    path: '/publishing/claim',
    method: 'post',
    handler: forSite(async ({ payload }) => {
      const claim = await claimPublication({ payload })
      return claim === null
        ? new Response(null, { status: 204, headers: noStore })
        : Response.json(claim, { headers: noStore })
    }),
  },
  {
    path: '/publishing/report',
    method: 'post',
    handler: forSite(async (req) => {
      const report = parseOrThrow({
        schema: reportSchema,
        input: await readJson(req),
        code: 'publishing.report',
        what: fr.report,
      })
      if (await reportPublication({ payload: req.payload, report }))
        return new Response(null, { status: 204, headers: noStore })
      return errorResponse({ code: 'publishing.lease', message: fr.leaseLost, status: 409 })
    }),
  },
  {
    path: '/publishing/request',
    method: 'post',
    handler: async (req) => {
      if (!isLead({ req }))
        return errorResponse({ code: 'publishing.lead', message: fr.leadOnly, status: 403 })
      await requestPublication({ req, cause: PANEL.byHand })
      return new Response(null, { status: 204, headers: noStore })
    },
  },
]
