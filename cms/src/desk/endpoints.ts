import {
  AppError,
  intakeRequestSchema,
  keptRequestSchema,
  parseOrThrow,
} from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { jsonBody, respond, requireSite } from '../http/index.ts'
import { act } from './act.ts'
import { parseAction } from './action.ts'
import { actorOf } from './actor.ts'
import { eraseWithProof } from './erasure.ts'
import { isKept, takeIn } from './intake.ts'
import { meetOthers } from './presence/meet.ts'
import { requireOpenVault } from '../vault/index.ts'
import { openTicket } from './opening.ts'
import { relaunch } from './time/relaunch.ts'
import { workingRevision } from './working.ts'
import { sendNewLink, withdrawLink } from './links-by-hand.ts'
import { sendPartLink } from './parts/send-link.ts'

/** `POST /api/tickets/:id/act`, `/open`, `/presence`, `/erase` and `/links`, for those signed in. */
export const ticketEndpoints: Endpoint[] = [
  {
    path: '/:id/act',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const actor = requireActor(req)
        const action = parseAction(await jsonBody(req))
        const ticket = await act({ payload: req.payload, actor, ticketId: idParam(req), action })
        const { state, revision } = ticket
        return Response.json({ state, revision, working: workingRevision(ticket) })
      }),
  },
  {
    path: '/:id/open',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        return Response.json(await openTicket({ req, ticketId: idParam(req) }))
      }),
  },
  {
    path: '/:id/presence',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        const body = await jsonBody(req)
        return Response.json({ others: await meetOthers({ req, ticketId: idParam(req), body }) })
      }),
  },
  {
    path: '/:id/erase',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        const erased = await eraseWithProof({ req, ticketId: idParam(req) })
        return Response.json(erased, { headers: { 'cache-control': 'no-store' } })
      }),
  },
  {
    path: '/:id/relaunch',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        await relaunch({ req, ticketId: idParam(req), body: await jsonBody(req) })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/:id/links',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        await sendNewLink({ req, ticketId: idParam(req) })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/:id/parts/:part/links',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        await sendPartLink({ req, ticketId: idParam(req), partId: param(req, 'part') })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/:id/links/:link/withdraw',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireActor(req)
        await withdrawLink({ req, ticketId: idParam(req), linkId: param(req, 'link') })
        return new Response(null, { status: 204 })
      }),
  },
]

/** `POST /api/intake`, for the site server alone. */
export const intakeEndpoint: Endpoint = {
  path: '/intake',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      requireSite(req)
      const { envelopes } = parseOrThrow({
        schema: intakeRequestSchema,
        input: await jsonBody(req),
        code: 'intake.invalid',
        what: 'L’envoi du site',
      })
      await requireOpenVault(req.payload)
      const results = []
      for (const { reference, sealed } of envelopes) {
        const outcome = await takeIn({ payload: req.payload, reference, sealed })
        results.push({ reference, outcome })
      }
      return Response.json({ results })
    }),
}

/** `POST /api/intake/kept`, for the site server alone: what was erased is no question that waits. */
export const keptEndpoint: Endpoint = {
  path: '/intake/kept',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      requireSite(req)
      const { reference } = parseOrThrow({
        schema: keptRequestSchema,
        input: await jsonBody(req),
        code: 'intake.invalid',
        what: 'La demande du site',
      })
      return Response.json({ isKept: await isKept({ payload: req.payload, reference }) })
    }),
}

const param = (req: PayloadRequest, name: 'id' | 'link' | 'part'): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}

const idParam = (req: PayloadRequest): string => param(req, 'id')

const requireActor = (req: PayloadRequest) => {
  const actor = actorOf(req.user)
  if (actor !== null) return actor
  const message = 'Connectez-vous pour continuer.'
  throw new AppError({ code: 'auth.required', message, status: 401 })
}
