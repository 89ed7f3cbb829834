import { createHmac, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { REST_POST } from '@payloadcms/next/routes'
import { act } from '../../src/desk/act.ts'
import { composeTicketMail, settleTicketMail } from '../../src/desk/index.ts'
import { rawName } from '../../src/files/index.ts'
import { receiveOne } from '../../src/inbound/receive-one.ts'
import { noteEvent } from '../../src/inbound/webhook.ts'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import type { Parcel } from '../../src/mail/transport.ts'
import type { Mail, MailEvent, Message, Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { ORIGIN } from '../team.ts'
import { DOMAIN, PERSON, REPLY_TOKEN } from './corpus/index.ts'

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a-secret-that-only-tests-use').toString('base64')}`

/** A CMS that takes mails in. */
export const bootInbound = async (
  name: string,
): Promise<{ payload: Payload; network: Network }> => {
  const payload = await bootPayload(name, {
    RESEND_API_KEY: 're_test',
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  })
  const network = await plantNetwork(payload)
  await payload.updateGlobal({ slug: 'settings', data: { inboundDomain: DOMAIN } })
  return { payload, network }
}

/** What left, by the real way of leaving. */
export const deliverAll = async (payload: Payload): Promise<Parcel[]> => {
  const sent: Parcel[] = []
  const transport: Transport = (parcel) => {
    sent.push(parcel)
    return Promise.resolve({ state: 'sent', providerId: parcel.idempotencyKey })
  }
  while (
    await deliverOne({ payload, transport, compose: composeTicketMail, settled: settleTicketMail })
  );
  return sent
}

/** A question that was answered by mail; what left for the person, with its reply address. */
export const answered = async (
  payload: Payload,
): Promise<{ ticket: Ticket; parcel: Parcel; mail: Mail }> => {
  const ticket = await ask(payload, { email: PERSON, rubric: 'unknown' })
  await act({
    payload,
    actor: { role: 'lead', name: 'Camille' },
    ticketId: ticket.id,
    action: { event: 'validate', revision: ticket.revision, text: 'Voyez l’ADIL.' },
  })
  const parcel = (await deliverAll(payload)).find(({ to }) => to.includes(PERSON))
  if (parcel === undefined) throw new Error('no answer left')
  const { docs } = await payload.find({
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticket.id } }, { kind: { equals: 'citizen-answer' } }] },
    depth: 0,
  })
  const mail = docs[0]
  if (mail === undefined) throw new Error('no mail')
  return { ticket: await fresh(payload, ticket), parcel, mail }
}

/** A mail of the corpus, to the reply address of a mail that left. */
export const addressed = (raw: Buffer, parcel: Parcel): Buffer => {
  const token = /suite-([0-9a-f]{32})@/.exec(parcel.replyTo ?? '')?.[1] ?? ''
  return Buffer.from(
    raw
      .toString('latin1')
      .replaceAll(`suite-${REPLY_TOKEN}`, `suite-${token}`)
      .replaceAll(`SUITE-${REPLY_TOKEN}`, `SUITE-${token.toUpperCase()}`),
    'latin1',
  )
}

/** Takes one raw mail in, as when the webhook has told of it; what became of it. */
export const receive = async (payload: Payload, raw: Buffer): Promise<MailEvent> => {
  const emailId = randomUUID()
  const at = new Date()
  await noteEvent({ payload, eventId: `msg_${emailId}`, kind: 'received', emailId, at })
  await receiveOne({ payload, fetchRaw: () => Promise.resolve(raw) })
  return eventOf(payload, emailId)
}

export const eventOf = async (payload: Payload, emailId: string): Promise<MailEvent> => {
  const where = { emailId: { equals: emailId } }
  const { docs } = await payload.find({ collection: 'mailEvents', where, depth: 0 })
  const event = docs[0]
  if (event === undefined) throw new Error('no event')
  return event
}

export const messagesFor = async (payload: Payload, ticket: string): Promise<Message[]> => {
  const where = { ticket: { equals: ticket } }
  const found = {
    collection: 'messages',
    where,
    depth: 0,
    sort: 'createdAt',
    pagination: false,
  } as const
  return (await payload.find(found)).docs
}

/** Whether the raw mail of an event is still kept. */
export const hasRaw = async (payload: Payload, { id }: MailEvent): Promise<boolean> => {
  const where = { of: { equals: rawName(id) } }
  return (await payload.count({ collection: 'sealedParts', where })).totalDocs > 0
}

/** Nobody’s mails count towards a flood any more. */
export const forgetSenders = async (payload: Payload): Promise<void> => {
  await payload.db.collections['mailEvents']?.updateMany({}, { $set: { senderHash: null } })
}

/** Tells of something as the mail service does, signed (Standard Webhooks). */
export const tell = async ({
  body,
  id = `msg_${randomUUID()}`,
  at = new Date(),
  secret = WEBHOOK_SECRET,
}: {
  body: unknown
  id?: string
  at?: Date
  secret?: string
}): Promise<Response> => {
  const config = import('../../src/payload.config.ts').then((module) => module.default)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signed}`,
  }
  const url = `${ORIGIN}/api/webhooks/resend`
  const request = new Request(url, { method: 'POST', headers, body: text })
  return REST_POST(config)(request, { params: Promise.resolve({ slug: ['webhooks', 'resend'] }) })
}
