import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { MailKind, MailState } from '../../src/mail/kinds.ts'
import { bootPayload } from '../boot.ts'
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
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})
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
