import { AppError, messageOf } from '@infos-droits/shared'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { Resend } from 'resend'
import { z } from 'zod'
import { env } from '../env.ts'
import { respond } from '../http/index.ts'
import { inboundDomain } from '../mail/index.ts'
import { requireOpenVault } from '../vault/index.ts'
import { inTransaction } from '../work/index.ts'
import { WEBHOOK_ERRORS } from './labels.fr.ts'
import type { EventKind } from './mail-events.ts'

/** Characters of a report; the mail itself is fetched apart. */
const MOST = 512_000
/** How far the hour of a report may be off (Standard Webhooks). */
const TOLERANCE_S = 300

const refuse = (code: keyof typeof WEBHOOK_ERRORS, status: number, cause?: unknown) =>
  new AppError({ code, message: WEBHOOK_ERRORS[code], status, cause })

const eventSchema = z.object({
  type: z.string().max(100),
  created_at: z.string().max(100),
  data: z.object({ email_id: z.string().min(1).max(200) }),
})

/** What is to be known of a report; the rest of them is of no use here. */
const KINDS: ReadonlyMap<string, EventKind> = new Map(
  Object.entries({
    'email.received': 'received',
    'email.delivered': 'delivered',
    'email.bounced': 'bounced',
    'email.failed': 'bounced',
    'email.suppressed': 'bounced',
    'email.complained': 'complained',
  }),
)

/**
 * `POST /api/webhooks/resend`: what the mail service tells, signed. It is written down and answered; the
 * worker does what follows. Told twice it counts once.
 */
export const webhookEndpoint: Endpoint = {
  path: '/webhooks/resend',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      const text = await bodyOf(req)
      verify({ text, headers: req.headers, now: new Date() })
      await requireOpenVault(req.payload)
      const outcome = await note({ req, text })
      return Response.json({ outcome })
    }),
}

const bodyOf = async (req: PayloadRequest): Promise<string> => {
  const text = (await req.text?.()) ?? ''
  if (text.length > MOST) throw refuse('webhook.long', 413)
  return text
}

/**
 * @throws AppError `webhook.off` (503), `webhook.stale` or `webhook.forged` (401).
 */
export const verify = ({
  text,
  headers,
  now,
}: {
  text: string
  headers: Headers
  now: Date
}): void => {
  const { RESEND_API_KEY: key, RESEND_WEBHOOK_SECRET: webhookSecret } = env()
  if (key === undefined || webhookSecret === undefined) throw refuse('webhook.off', 503)
  const given = (name: string) =>
    headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? ''
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(given)
  if (!id || !timestamp || !signature) throw refuse('webhook.forged', 401)
  // Before the signature is looked at: a report that was true is told from one that never was.
  const offS = Math.abs(now.getTime() / 1000 - Number(timestamp))
  if (!(offS <= TOLERANCE_S)) throw refuse('webhook.stale', 401)
  try {
    new Resend(key).webhooks.verify({
      payload: text,
      headers: { id, timestamp, signature },
      webhookSecret,
    })
  } catch (cause) {
    throw refuse('webhook.forged', 401, cause)
  }
}

type Noted = 'noted' | 'known' | 'ignored'

const note = async ({ req, text }: { req: PayloadRequest; text: string }): Promise<Noted> => {
  const event = parsed(text)
  const kind = KINDS.get(event.type)
  if (kind === undefined) return 'ignored'
  const { payload } = req
  if (kind === 'received') {
    const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
    if (inboundDomain(settings) === null) throw refuse('webhook.off', 503)
  }
  const eventId = req.headers.get('svix-id') ?? req.headers.get('webhook-id') ?? ''
  const at = new Date(event.created_at)
  return noteEvent({
    payload,
    eventId,
    kind,
    emailId: event.data.email_id,
    at: Number.isNaN(at.getTime()) ? new Date() : at,
  })
}

const parsed = (text: string): z.output<typeof eventSchema> => {
  try {
    return eventSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw refuse('webhook.invalid', 422, cause)
  }
}

/** Writes a report down, once: `known` when it, or another one of the same, was there before. */
export const noteEvent = async ({
  payload,
  eventId,
  kind,
  emailId,
  at,
}: {
  payload: Payload
  eventId: string
  kind: EventKind
  emailId: string
  at: Date
}): Promise<'noted' | 'known'> => {
  const isKnown = async () => {
    const { totalDocs } = await payload.count({
      collection: 'mailEvents',
      where: {
        or: [
          { eventId: { equals: eventId } },
          // The same mail, told of again by hand: one question all the same.
          { and: [{ kind: { equals: kind } }, { emailId: { equals: emailId } }] },
        ],
      },
    })
    return totalDocs > 0
  }
  if (await isKnown()) return 'known'
  const notBefore = new Date().toISOString()
  const data = { eventId, kind, emailId, at: at.toISOString(), notBefore, attempts: 0 }
  try {
    await inTransaction({
      payload,
      work: (req) =>
        payload.create({ collection: 'mailEvents', data: { ...data, state: 'waiting' }, req }),
    })
    return 'noted'
  } catch (error) {
    // Told twice at the same moment: the unique id let only one through.
    if (await isKnown()) return 'known'
    payload.logger.error({ msg: 'webhook: not written', reason: messageOf(error) })
    throw error
  }
}
