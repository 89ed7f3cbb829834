import { AppError, parseOrThrow } from '@infos-droits/shared'
import { Types } from 'mongoose'
import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'
import { jsonBody, respond } from '../http/index.ts'
import { requireLead } from '../privacy/index.ts'
import { rawCollection } from '../work/index.ts'
import { HELD, isHeld } from './held.ts'
import { TAKE } from './labels.fr.ts'

const asked = z.object({ outcome: z.enum(HELD) })

/**
 * `POST /api/mailEvents/:id/seen` and `/seen`, for leads: nothing is to be done about one held mail, or about
 * all of a kind but those whose words may tell of a danger, which are looked at one by one.
 */
export const seenEndpoints: Endpoint[] = [
  {
    path: '/:id/seen',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        const id = String(req.routeParams?.['id'])
        const found = { collection: 'mailEvents', id, depth: 0, disableErrors: true } as const
        const event = await req.payload.findByID(found)
        if (event === null || !isHeld(event))
          throw new AppError({ code: 'mailEvent.over', message: TAKE.over, status: 409 })
        await noteSeen(req.payload, { _id: new Types.ObjectId(event.id) })
        return new Response(null, { status: 204 })
      }),
  },
  {
    path: '/seen',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        const input = await jsonBody(req)
        const { outcome } = parseOrThrow({
          schema: asked,
          input,
          code: 'mailEvent.outcome',
          what: TAKE.what,
        })
        await noteSeen(req.payload, { kind: 'received', outcome, danger: { $ne: true } })
        return new Response(null, { status: 204 })
      }),
  },
]

/** Its last change stays what it was: by that it is erased in time, and a flood is counted. */
const noteSeen = async (payload: Payload, which: Record<string, unknown>): Promise<void> => {
  const unseen = { ...which, state: 'done', ticket: null, seenAt: null }
  await rawCollection(payload, 'mailEvents').updateMany(unseen, [{ $set: { seenAt: '$$NOW' } }])
}
