import { AppError } from '@infos-droits/shared'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { respond } from '../http/index.ts'
import type { MailEvent } from '../payload-types.ts'
import { requireLead } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { dropBytes, keptBytes, rawName } from '../files/index.ts'
import { isHeld } from './held.ts'
import { TAKE } from './labels.fr.ts'
import { takeIn } from './take-in.ts'
import { understand } from './understand.ts'

/** True when a mail was taken for an automatic one, is still kept, and nothing holds it. */
export const canBeTaken = (event: MailEvent): boolean =>
  isHeld({ ...event, outcome: event.outcome === 'bounce' ? 'automatic' : event.outcome })

/**
 * `POST /api/mailEvents/:id/take`, for leads: makes a ticket of a mail that was taken for an automatic one.
 * It is taken in as any other, save that nothing is written back.
 */
export const takeEndpoint: Endpoint = {
  path: '/:id/take',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      requireLead(req)
      const id = req.routeParams?.['id']
      const ticket = await takeAnyway({
        payload: req.payload,
        id: typeof id === 'string' ? id : '',
      })
      return Response.json({ ticket })
    }),
}

const over = () => new AppError({ code: 'mailEvent.over', message: TAKE.over, status: 409 })

const takeAnyway = async ({ payload, id }: { payload: Payload; id: string }): Promise<string> => {
  const raw = await keptBytes({ payload, name: rawName(id) })
  if (raw === null) throw over()
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const read = await understand({ payload, raw, settings, isTried: false })
  const kind = read.message?.from
    ? ({ kind: 'person', mayAcknowledge: false } as const)
    : ({ kind: 'unparsed', why: 'sender' } as const)
  return inTransaction({
    payload,
    work: async (req) => {
      const event = await eventOf({ req, id })
      if (event === null || !canBeTaken(event)) throw over()
      const { ticket } = await takeIn({ req, event, understood: { ...read, kind }, isChosen: true })
      if (ticket === null) throw over()
      const data = { outcome: 'ticket', ticket: ticket.id } as const
      await payload.update({ collection: 'mailEvents', id, data, depth: 0, req })
      await dropBytes({ req, name: rawName(id) })
      return ticket.id
    },
  })
}

const eventOf = ({ req, id }: { req: PayloadRequest; id: string }): Promise<MailEvent | null> =>
  req.payload.findByID({ collection: 'mailEvents', id, depth: 0, disableErrors: true, req })
