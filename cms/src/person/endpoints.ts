import { parseOrThrow } from '@infos-droits/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonBody, respond, streamOf } from '../http/index.ts'
import { recordApart, requireLead } from '../privacy/index.ts'
import { archiveOf } from './archive.ts'
import { copyOfPerson } from './copy.ts'
import { erasePerson } from './erase.ts'
import { isReference, mailsOf, ticketsOf } from './find.ts'
import { PERSON as fr } from './labels.fr.ts'

const bodySchema = z.object({
  address: z.string({ error: fr.addressShape }).trim().min(1, fr.addressShape).max(320),
})

/** What the screen shows before anything is done: how many, never what stands in them. */
export type Found = {
  /** By a reference one ticket is found, and not the person’s others. */
  isByReference: boolean
  tickets: { reference: string; state: string; isErased: boolean }[]
  /** How many mails are kept of which no ticket was made. */
  mails: number
}

const addressOf = async (req: PayloadRequest): Promise<string> =>
  parseOrThrow({
    schema: bodySchema,
    input: await jsonBody(req),
    code: 'person.address',
    what: fr.request,
  }).address

const NO_STORE = { 'cache-control': 'no-store' }

/** `POST /api/person/find`, `/copy` and `/erase` with `{address}` (or a number, or a reference), for leads. */
export const personEndpoints: Endpoint[] = [
  {
    path: '/person/find',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const userId = requireLead(req)
        const address = await addressOf(req)
        const tickets = await ticketsOf({ req, address })
        // By whom and how many, never what was typed: written before anything is shown.
        const subject = String(tickets.length)
        await recordApart(req.payload, { event: 'person_searched', userId, subject })
        const found: Found = {
          isByReference: isReference(address),
          tickets: tickets.map(({ reference, state, erasedAt }) => ({
            reference,
            state,
            isErased: Boolean(erasedAt),
          })),
          mails: (await mailsOf({ req, address })).length,
        }
        return Response.json(found, { headers: NO_STORE })
      }),
  },
  {
    path: '/person/copy',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const userId = requireLead(req)
        const copy = await copyOfPerson({ req, address: await addressOf(req), userId })
        const headers = (type: string) => ({ headers: { ...NO_STORE, 'content-type': type } })
        return copy.files.length === 0
          ? new Response(copy.text, headers('text/plain; charset=utf-8'))
          : new Response(
              streamOf(archiveOf({ payload: req.payload, copy })),
              headers('application/zip'),
            )
      }),
  },
  {
    path: '/person/erase',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        requireLead(req)
        const erased = await erasePerson({ req, address: await addressOf(req) })
        return Response.json(erased, { headers: NO_STORE })
      }),
  },
]
