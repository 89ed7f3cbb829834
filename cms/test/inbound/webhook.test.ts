import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiveOne } from '../../src/inbound/receive-one.ts'
import { fresh } from '../desk/harness.ts'
import { answered, bootInbound, deliverAll, eventOf, tell } from './harness.ts'

let payload: Payload
beforeAll(async () => {
  payload = (await bootInbound('webhook')).payload
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  await payload.delete({ collection: 'mailEvents', where: { id: { exists: true } } })
})

const body = (type: string, emailId: string) => ({
  type,
  created_at: '2026-03-05T10:12:00.000Z',
  data: { email_id: emailId, from: 'a@b.example', to: [], subject: 'x' },
})
const events = async () => (await payload.count({ collection: 'mailEvents' })).totalDocs
const noMail = () => Promise.reject(new Error('not to be fetched'))
const workAll = async () => {
  while (await receiveOne({ payload, fetchRaw: noMail }));
}

describe('a report of the mail service', () => {
  it('is taken once, however often and however many at a time it comes', async () => {
    const report = { body: body('email.received', 'one'), id: 'msg_1' }
    const answers = await Promise.all(Array.from({ length: 12 }, () => tell(report)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(await events()).toBe(1)
    // Replayed by hand at the service: another number, the same mail.
    expect(await (await tell({ ...report, id: 'msg_2' })).json()).toEqual({ outcome: 'known' })
    expect(await events()).toBe(1)
  })

  it.each([
    [
      'signed by somebody else',
      { secret: `whsec_${Buffer.from('another').toString('base64')}` },
      401,
      'webhook.forged',
    ],
    ['of an hour ago', { at: new Date(Date.now() - 3_600_000) }, 401, 'webhook.stale'],
    ['of tomorrow', { at: new Date(Date.now() + 86_400_000) }, 401, 'webhook.stale'],
    ['that is no report', { body: '{"hello":1}' }, 422, 'webhook.invalid'],
    ['far too long', { body: body('email.received', 'x'.repeat(600_000)) }, 413, 'webhook.long'],
  ])('%s is refused, and says why', async (_, over, status, code) => {
    const response = await tell({ body: body('email.received', 'two'), ...over })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
    expect(await events()).toBe(0)
  })

  it('changed on the way is refused', async () => {
    const id = 'msg_moved'
    const honest = body('email.bounced', 'mail-1')
    const forged = await tell({ body: honest, id, secret: 'whsec_' })
    expect(forged.status).toBe(401)
  })

  it('of what is of no use here is let go', async () => {
    expect(await (await tell({ body: body('email.opened', 'three') })).json()).toEqual({
      outcome: 'ignored',
    })
    expect(await events()).toBe(0)
  })

  it('of a mail is refused for later while no domain is set, and the mail stays at the service', async () => {
    const set = (inboundDomain: string | null) =>
      payload.updateGlobal({ slug: 'settings', data: { inboundDomain } })
    await set(null)
    const response = await tell({ body: body('email.received', 'four') })
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'webhook.off' }])
    await set('questions.exemple.example')
  })
})

describe('an answer that came back', () => {
  it('is never counted as answered, and what is known of it never goes back', async () => {
    const { ticket, mail } = await answered(payload)
    expect(ticket.state).toBe('answered')
    const report = async (type: string) => {
      await tell({ body: body(type, mail.providerId ?? '') })
      await workAll()
      return (await payload.findByID({ collection: 'mails', id: mail.id, depth: 0 })).delivery
    }
    expect(await report('email.delivered')).toBe('delivered')
    expect(await report('email.bounced')).toBe('bounced')
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'undeliverable' })
    expect(await deliverAll(payload)).toMatchObject([
      { subject: expect.stringContaining('non distribuée') as string },
    ])
    await payload.delete({ collection: 'mailEvents', where: { kind: { equals: 'delivered' } } })
    expect(await report('email.delivered')).toBe('bounced')
    expect(await report('email.complained')).toBe('complained')
    const { reports } = await payload.findByID({ collection: 'mails', id: mail.id, depth: 0 })
    expect(reports?.map(({ told }) => told)).toEqual(['delivered', 'bounced', 'complained'])
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'undeliverable' })
  })

  it('of which the report is quicker than the worker is noted all the same', async () => {
    await tell({ body: body('email.bounced', 'not-yet-known') })
    await workAll()
    expect(await eventOf(payload, 'not-yet-known')).toMatchObject({ state: 'waiting', attempts: 1 })
    const { mail, ticket } = await answered(payload)
    const providerId = 'not-yet-known'
    await payload.update({ collection: 'mails', id: mail.id, data: { providerId } })
    await payload.update({
      collection: 'mailEvents',
      where: { emailId: { equals: providerId } },
      data: { notBefore: new Date(0).toISOString() },
    })
    await workAll()
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'undeliverable' })
  })
})
