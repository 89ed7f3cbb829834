import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeTicketMail } from '../../src/desk/index.ts'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import type { MailKind, MailState } from '../../src/mail/kinds.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { cleanErasedMails } from '../../src/privacy/index.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { bootPayload } from '../boot.ts'
import { ask } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { postAs, signInTeam } from '../team.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>

beforeAll(async () => {
  payload = await bootPayload('settle')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  await payload.delete({ collection: 'mails', where: { id: { exists: true } } })
})

const mail = async (kind: MailKind, state: MailState) => {
  const user = network.users.reception.id
  const notBefore = new Date().toISOString()
  const data = { kind, state, user, attempts: 3, notBefore }
  return (await payload.create({ collection: 'mails', data })).id
}
const settle = async (id: string, choice: string, role = 'lead') => {
  const path = `/mails/${id}/settle`
  return (await postAs({ path, body: { choice }, cookie: cookies[role] })).status
}
const outbox = async () => {
  const { docs } = await payload.find({ collection: 'mails', depth: 0, sort: 'createdAt' })
  return docs.map(({ kind, state, user }) => [kind, state, user])
}

it.each(['uncertain', 'failed'] as const)(
  'an invitation that is %s is sent again by a new mail, and the old one is over',
  async (state) => {
    expect(await settle(await mail('invitation', state), 'again')).toBe(204)
    const { id } = network.users.reception
    expect(await outbox()).toEqual([
      ['invitation', 'cancelled', id],
      ['invitation', 'waiting', id],
    ])
  },
)

it('one that has arrived after all is put away without another mail', async () => {
  expect(await settle(await mail('invitation', 'uncertain'), 'drop')).toBe(204)
  expect((await outbox()).map(([, state]) => state)).toEqual(['cancelled'])
})

it('is settled once: the second press sends nothing', async () => {
  const id = await mail('invitation', 'uncertain')
  expect(await settle(id, 'again')).toBe(204)
  expect(await settle(id, 'again')).toBe(409)
  expect(await outbox()).toHaveLength(2)
})

it.each([
  ['invitation', 'waiting', 'again', 409],
  ['invitation', 'running', 'again', 409],
  ['invitation', 'sent', 'again', 409],
  ['password', 'uncertain', 'again', 409],
  ['password', 'uncertain', 'drop', 204],
  ['citizen-answer', 'uncertain', 'drop', 409],
  ['invitation', 'uncertain', 'burn', 400],
] as const)(
  'of a mail « %s » that is %s, « %s » is answered by %i',
  async (kind, state, choice, status) => {
    expect(await settle(await mail(kind, state), choice)).toBe(status)
  },
)

it('is settled by the lead alone', async () => {
  const id = await mail('invitation', 'uncertain')
  for (const role of ['partner', 'reception', 'nobody'])
    expect(await settle(id, 'again', role)).toBe(403)
  expect((await outbox()).map(([, state]) => state)).toEqual(['uncertain'])
  expect(await settle('0'.repeat(24), 'drop')).toBe(404)
})

describe('the mails of a question that is erased', () => {
  const erase = ({ id }: Ticket) =>
    postAs({ path: `/tickets/${id}/erase`, body: {}, cookie: cookies['lead'] })
  const mailsOf = async ({ id }: Ticket) => {
    const where = { ticket: { equals: id } }
    const all = { depth: 0, pagination: false, sort: 'createdAt' } as const
    return (await payload.find({ collection: 'mails', where, ...all })).docs
  }
  const mailOf = async ({ id: ticket }: Ticket, kind: MailKind, state: MailState) => {
    const notBefore = new Date().toISOString()
    const data = { kind, state, ticket, attempts: 1, notBefore, error: '422 invalid' } as const
    return (await payload.create({ collection: 'mails', data })).id
  }
  const doubtful = async () => {
    const user = { ...network.users.lead, collection: 'users' } as const
    const tasks = await tasksFor({ payload, user, now: new Date() })
    return tasks.filter(({ href }) => href.includes('/mails?'))
  }
  const deliver = (transport: Transport) =>
    deliverOne({
      payload,
      transport,
      compose: composeTicketMail,
      settled: () => Promise.reject(new Error('nothing is settled by it')),
    })
  const never: Transport = () => Promise.reject(new Error('a mail left'))

  it('that did not leave never leave, and nobody is asked about them any more', async () => {
    const ticket = await ask(payload)
    for (const state of ['failed', 'uncertain', 'waiting', 'sent'] as const)
      await mailOf(ticket, 'partner-question', state)
    expect(await doubtful()).not.toEqual([])
    expect((await erase(ticket)).status).toBe(200)
    expect(await doubtful()).toEqual([])
    const mails = await mailsOf(ticket)
    expect(mails.length).toBeGreaterThan(4)
    for (const { state, error, sentAt } of mails)
      if (state !== 'sent') {
        expect(state).toBe('cancelled')
        expect(error).toBe('La demande a été effacée.')
        expect(sentAt ?? null).toBeNull()
      }
    expect(mails.filter(({ state }) => state === 'sent')).toHaveLength(2)
    while (await deliver(never));
  })

  it('one that is being written at that moment does not leave', async () => {
    const ticket = await ask(payload)
    await payload.delete({ collection: 'mails', where: { id: { exists: true } } })
    const id = await mailOf(ticket, 'lead-to-validate', 'waiting')
    const isWorking = await deliverOne({
      payload,
      transport: never,
      compose: async (args) => {
        const composed = await composeTicketMail(args)
        await erase(ticket)
        return composed
      },
      settled: () => Promise.reject(new Error('nothing is settled by it')),
    })
    expect(isWorking).toBe(true)
    expect(await payload.findByID({ collection: 'mails', id })).toMatchObject({
      state: 'cancelled',
      attempts: 1,
    })
  })

  it('one that is on its way has perhaps left: it says so, and keeps nothing that points to it', async () => {
    const ticket = await ask(payload)
    await payload.delete({ collection: 'mails', where: { id: { exists: true } } })
    const id = await mailOf(ticket, 'lead-to-validate', 'waiting')
    await deliver(async () => {
      await erase(ticket)
      return { state: 'sent', providerId: 'found-by-this' }
    })
    const mail = await payload.findByID({ collection: 'mails', id, depth: 0 })
    expect(mail).toMatchObject({ state: 'cancelled', kind: 'erased' })
    expect(mail.error).toContain('peut-être')
    expect(mail.providerId ?? null).toBeNull()
    expect(await deliver(never)).toBe(false)
    expect(await doubtful()).toEqual([])
  })

  it('that were erased by an older version are cleaned once, when a process starts', async () => {
    const ticket = await ask(payload)
    const other = await ask(payload)
    await erase(ticket)
    await payload.db.collections['mails']?.collection.updateMany(
      { state: 'cancelled' },
      { $set: { kind: 'lead-danger', title: 'danger possible', state: 'failed', error: null } },
    )
    const before = await mailsOf(other)
    // As in a database that knew no cleaning.
    await payload.kv.delete('privacy:erased-mails-cleaned')
    expect(await cleanErasedMails(payload)).toBeGreaterThan(0)
    const left = await payload.db.collections['mails']?.collection.find().toArray()
    const ours = (left ?? []).filter((row) => String(row['ticket']) === ticket.id)
    expect(new Set(ours.map(({ kind }) => String(kind)))).toEqual(new Set(['erased']))
    expect(ours.map(({ state }) => String(state))).not.toContain('failed')
    expect(JSON.stringify(ours)).not.toContain('danger')
    expect(await mailsOf(other)).toEqual(before)
    expect(await doubtful()).toEqual([])
    expect(await cleanErasedMails(payload)).toBe(0)
  })
})
