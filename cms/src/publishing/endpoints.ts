import {
  AppError,
  SITE_REPORT_PATH,
  changesRequestSchema,
  claimRequestSchema,
  parseOrThrow,
  renewalSchema,
  reportSchema,
  siteReportSchema,
} from '@infos-droits/shared'
import type { Endpoint } from 'payload'
import { jsonBody, requireSite, respond, streamOf } from '../http/index.ts'
import { isLead } from '../people/index.ts'
import { pictureEndpoint } from '../pictures/index.ts'
import { isShownCollection } from './addresses.ts'
import { renewPublication, reportPublication } from './claim.ts'
import { PANEL, PROTOCOL as fr } from './labels.fr.ts'
import { readStanding } from './read-standing.ts'
import { requestPublication } from './request.ts'
import { keepSiteReport } from './site-report.ts'
import { changesSince } from './snapshot/changes.ts'
import { wholeSnapshot } from './snapshot/whole.ts'
import { claimWithin } from './wait.ts'

const OBJECT_ID = /^[0-9a-f]{24}$/
const headers = { 'Cache-Control': 'no-store' }
/** Sent as it is written, and as it is: compressing it would take longer than to send it next door. */
const asJson = (texts: AsyncGenerator<string>) =>
  new Response(streamOf(texts), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store, no-transform' },
  })
const nothing = () => new Response(null, { status: 204, headers })
const leaseLost = () =>
  new AppError({ code: 'publishing.lease', message: fr.leaseLost, status: 409 })

/** What the site reads, and how the publisher takes and reports work (`shared/src/protocol`). */
export const publishingEndpoints: Endpoint[] = [
  {
    path: '/snapshot',
    method: 'get',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        return asJson(await wholeSnapshot({ payload: req.payload }))
      }),
  },
  {
    path: '/snapshot/changes',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const { from } = parseOrThrow({
          schema: changesRequestSchema,
          input: await jsonBody(req),
          code: 'publishing.changes',
          what: fr.changes,
        })
        return asJson(await changesSince({ payload: req.payload, from }))
      }),
  },
  pictureEndpoint,
  {
    path: '/publishing/claim',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const { waitSeconds } = parseOrThrow({
          schema: claimRequestSchema,
          input: await jsonBody(req),
          code: 'publishing.claim',
          what: fr.claim,
        })
        const { payload, signal } = req
        const claim = await claimWithin({ payload, waitSeconds, signal })
        return claim === null ? nothing() : Response.json(claim, { headers })
      }),
  },
  {
    path: '/publishing/renew',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const renewal = parseOrThrow({
          schema: renewalSchema,
          input: await jsonBody(req),
          code: 'publishing.renewal',
          what: fr.renewal,
        })
        if (await renewPublication({ payload: req.payload, renewal })) return nothing()
        throw leaseLost()
      }),
  },
  {
    path: '/publishing/report',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const report = parseOrThrow({
          schema: reportSchema,
          input: await jsonBody(req),
          code: 'publishing.report',
          what: fr.report,
        })
        if (await reportPublication({ payload: req.payload, report })) return nothing()
        throw leaseLost()
      }),
  },
  {
    path: SITE_REPORT_PATH.replace(/^\/api/, ''),
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireSite(req)
        const report = parseOrThrow({
          schema: siteReportSchema,
          input: await jsonBody(req),
          code: 'publishing.site',
          what: fr.siteReport,
        })
        await keepSiteReport({ payload: req.payload, report })
        return nothing()
      }),
  },
  {
    path: '/publishing/request',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        if (!isLead({ req }))
          throw new AppError({ code: 'publishing.lead', message: fr.leadOnly, status: 403 })
        await requestPublication({ req, cause: PANEL.byHand })
        return nothing()
      }),
  },
  {
    // What the site shows of one document, for the line under its buttons.
    path: '/publishing/standing/:collection/:id',
    method: 'get',
    handler: (req) =>
      respond(async () => {
        if (!isLead({ req }))
          throw new AppError({ code: 'publishing.lead', message: fr.standingLead, status: 403 })
        const { collection, id } = req.routeParams ?? {}
        if (!isShownCollection(collection) || typeof id !== 'string' || !OBJECT_ID.test(id))
          throw new AppError({ code: 'publishing.gone', message: fr.gone, status: 404 })
        const standing = await readStanding({ req, collection, id })
        return standing === null ? nothing() : Response.json(standing, { headers })
      }),
  },
]
