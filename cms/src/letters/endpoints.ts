import type { Endpoint, PayloadRequest } from 'payload'
import { jsonBody, respond } from '../http/index.ts'
import { queueMail } from '../mail/index.ts'
import { requireLead } from '../privacy/index.ts'
import { inTransaction } from '../work/index.ts'
import { requireOrigin, requireWords, resetWords, saveWords } from './change.ts'
import { sampleLetter } from './sample.ts'

const keyIn = (req: PayloadRequest): string => {
  const key = req.routeParams?.['key']
  return typeof key === 'string' ? key : ''
}

type Handle = (req: PayloadRequest, key: string, lead: string) => Promise<Response>

const post = (path: string, handle: Handle): Endpoint => ({
  path: `/:key/${path}`,
  method: 'post',
  handler: (req) =>
    respond(async () => {
      const lead = requireLead(req)
      return handle(req, keyIn(req), lead)
    }),
})

/** `POST /api/letterTemplates/:key/save`, `/preview`, `/reset` and `/sample`, for leads. */
export const letterEndpoints: Endpoint[] = [
  post('save', async (req, key) => {
    const revision = await saveWords({ req, key, body: await jsonBody(req) })
    return Response.json({ revision })
  }),
  post('preview', async (req, key) => {
    const template = await requireWords({ req, key, body: await jsonBody(req) })
    const { subject, text, html } = await sampleLetter({ req, key, template })
    return Response.json({ subject, text, html })
  }),
  post('reset', async (req, key) => {
    await resetWords({ req, key })
    return new Response(null, { status: 204 })
  }),
  post('sample', async (asking, key, user) => {
    requireOrigin(key)
    await inTransaction({
      payload: asking.payload,
      work: (req) => queueMail({ req, kind: 'sample', user, sampleOf: key }),
    })
    return new Response(null, { status: 204 })
  }),
]
