import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { composeTicketMail, settleTicketMail } from '../desk/index.ts'
import { deliverOne, type Transport } from '../mail/index.ts'
import type { MailEvent } from '../payload-types.ts'
import { receiveOne } from './receive-one.ts'
import { understand } from './understand.ts'
import { noteEvent } from './webhook.ts'

/** What became of one raw mail, and what would leave because of it. */
export type Fed = {
  action: 'ticket' | 'reply' | 'automatic' | 'bounce' | 'unparsed'
  /** The reference of the ticket that it answers. */
  threadedTo: string | null
  /** Characters of all its words. */
  textLength: number
  attachments: { name: string; type: string; size: number; remark: string }[]
  mails: { kind: string; to: string[]; subject: string; autoSubmitted: string }[]
}

const ACTIONS = ['ticket', 'reply', 'automatic', 'bounce', 'unparsed'] as const

/**
 * Gives one raw mail to what takes mails in, as the webhook and the worker do, and sends what follows to
 * nobody.
 *
 * @throws Error when it could not be taken in.
 */
export const feedOne = async ({
  payload,
  raw,
}: {
  payload: Payload
  raw: Buffer
}): Promise<Fed> => {
  const emailId = randomUUID()
  await noteEvent({ payload, eventId: emailId, kind: 'received', emailId, at: new Date() })
  const fetchRaw = (id: string) =>
    id === emailId ? Promise.resolve(raw) : Promise.reject(new Error('of another turn'))
  let event = await eventOf({ payload, emailId })
  while (event.state === 'waiting' && event.attempts === 0) {
    await receiveOne({ payload, fetchRaw })
    event = await eventOf({ payload, emailId })
  }
  const action = ACTIONS.find((name) => name === event.outcome)
  if (action === undefined) throw new Error(event.error ?? 'not taken in')
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const { message, files } = await understand({ payload, raw, settings, isTried: false })
  return {
    action,
    threadedTo: await threadedTo({ payload, event, action }),
    textLength: message?.text.length ?? 0,
    attachments: files.map(({ name, type, bytes, remark }) => ({
      name,
      type,
      size: bytes.length,
      remark,
    })),
    mails: await leaving(payload),
  }
}

const eventOf = async ({
  payload,
  emailId,
}: {
  payload: Payload
  emailId: string
}): Promise<MailEvent> => {
  const where = { emailId: { equals: emailId } }
  const { docs } = await payload.find({ collection: 'mailEvents', where, depth: 0, limit: 1 })
  const [event] = docs
  if (event === undefined) throw new Error('no event')
  return event
}

/** A ticket of its own is no thread. */
const threadedTo = async ({
  payload,
  event,
  action,
}: {
  payload: Payload
  event: MailEvent
  action: Fed['action']
}): Promise<string | null> => {
  const id = typeof event.ticket === 'object' ? event.ticket?.id : event.ticket
  if (!id || action === 'ticket' || action === 'unparsed') return null
  const { reference } = await payload.findByID({ collection: 'tickets', id, depth: 0 })
  return reference
}

/** Everything that is due, written as it leaves. */
const leaving = async (payload: Payload): Promise<Fed['mails']> => {
  const left: Fed['mails'] = []
  const transport: Transport = async ({ to, subject, headers, idempotencyKey }) => {
    const id = idempotencyKey.replace(/^mail-/, '')
    const { kind } = await payload.findByID({ collection: 'mails', id, depth: 0 })
    const autoSubmitted = headers?.['Auto-Submitted'] ?? 'auto-generated'
    left.push({ kind, to, subject, autoSubmitted })
    return { state: 'sent', providerId: idempotencyKey }
  }
  while (
    await deliverOne({ payload, transport, compose: composeTicketMail, settled: settleTicketMail })
  );
  return left
}
