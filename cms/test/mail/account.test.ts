import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import { composeAccountMail } from '../../src/people/index.ts'
import { bootPayload } from '../boot.ts'
import { plantNetwork } from '../desk/network.ts'

let payload: Payload
beforeAll(async () => {
  payload = await bootPayload('mail')
  await plantNetwork(payload)
})
afterAll(() => payload.destroy())

const sendAll = async () => {
  const parcels: Parameters<Transport>[0][] = []
  const transport: Transport = (parcel) => {
    parcels.push(parcel)
    return Promise.resolve({ state: 'sent', providerId: 'x' })
  }
  const settled = () => Promise.resolve()
  while (await deliverOne({ payload, transport, compose: composeAccountMail, settled }));
  return parcels
}

it('mails a link to whoever forgot their password, and nothing to a stranger', async () => {
  const forget = (email: string) => payload.forgotPassword({ collection: 'users', data: { email } })
  await forget('lead@exemple.example')
  await forget('inconnu@exemple.example')
  const parcels = await sendAll()
  expect(parcels.map((parcel) => parcel.to)).toEqual([['lead@exemple.example']])
  const token = /\/admin\/reset\/(\w+)/.exec(parcels[0]?.text ?? '')?.[1]
  const data = { token: token ?? '', password: 'une-autre-phrase-de-passe' }
  const { user } = await payload.resetPassword({ collection: 'users', data, overrideAccess: true })
  expect(user).toMatchObject({ email: 'lead@exemple.example' })
})

it('refuses a new password made of the address of the account, and keeps the link good', async () => {
  await payload.forgotPassword({
    collection: 'users',
    data: { email: 'reception@exemple.example' },
  })
  const [parcel] = await sendAll()
  const token = /\/admin\/reset\/(\w+)/.exec(parcel?.text ?? '')?.[1] ?? ''
  const reset = (password: string) =>
    payload.resetPassword({
      collection: 'users',
      data: { token, password },
      overrideAccess: true,
    })
  await expect(reset('Reception-du-guichet')).rejects.toMatchObject({
    data: {
      errors: [{ path: 'password', message: expect.stringMatching(/adresse e-mail/) as string }],
    },
  })
  expect((await reset('trois-chevaux-verts')).user).toMatchObject({
    email: 'reception@exemple.example',
  })
})

it('refuses it when the password of an account is changed as well', async () => {
  const where = { email: { equals: 'reception@exemple.example' } }
  const { docs } = await payload.find({ collection: 'users', where })
  const id = docs[0]?.id ?? ''
  const change = { collection: 'users', id, data: { password: 'Reception-du-guichet' } } as const
  await expect(payload.update(change)).rejects.toMatchObject({ name: 'ValidationError' })
})

it('invites an account made by a person, under a password nobody knows', async () => {
  const { docs } = await payload.find({ collection: 'users', where: { role: { equals: 'lead' } } })
  const user = docs[0]
  if (user === undefined) throw new Error('no lead')
  await payload.create({
    collection: 'users',
    data: { email: 'nouvelle@exemple.example', name: 'Nouvelle', role: 'reception' },
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  } as never)
  const [parcel] = await sendAll()
  expect(parcel?.to).toEqual(['nouvelle@exemple.example'])
  expect(parcel?.text).toMatch(/\/admin\/reset\/\w+/)
})
