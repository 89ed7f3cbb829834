import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import { bootPayload } from '../boot.ts'

const HOUR_MS = 3_600_000

let payload: Payload
beforeAll(async () => {
  payload = await bootPayload('clock')
})
afterAll(() => payload.destroy())

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** Queues a mail as it may be found, has it delivered once, and answers what became of it. */
const deliver = async ({
  mail,
  outcome,
}: {
  mail: { attempts: number; notBefore: string; firstTriedAt?: string }
  outcome: Awaited<ReturnType<Transport>>
}) => {
  const data = { kind: 'password', state: 'waiting', ...mail } as const
  const { id } = await payload.create({ collection: 'mails', data })
  let tries = 0
  await deliverOne({
    payload,
    transport: () => {
      tries += 1
      return Promise.resolve(outcome)
    },
    compose: () =>
      Promise.resolve({
        letter: { subject: 's', text: 't', html: 'h' },
        to: ['a@b.example'],
        from: 'f',
      }),
    settled: () => Promise.resolve(),
  })
  return { ...(await payload.findByID({ collection: 'mails', id })), tries }
}

const sent = { state: 'sent', providerId: 'x' } as const

it('a mail written where the clock is a day ahead leaves at once', async () => {
  const mail = await deliver({ mail: { attempts: 0, notBefore: inHours(24) }, outcome: sent })
  expect(mail).toMatchObject({ state: 'sent', tries: 1 })
})

it('a mail first tried a day ago, perhaps sent, is left to a person', async () => {
  const tried = { attempts: 0, notBefore: inHours(-21), firstTriedAt: inHours(-21) }
  const mail = await deliver({ mail: tried, outcome: sent })
  expect(mail).toMatchObject({ state: 'uncertain', tries: 0 })
})

it('the first try is kept, and the next one is set by the clock of the database', async () => {
  const outcome = { state: 'retry', reason: '500' } as const
  const mail = await deliver({ mail: { attempts: 0, notBefore: inHours(0) }, outcome })
  expect(mail).toMatchObject({ state: 'waiting', attempts: 1 })
  const delay = Date.parse(mail.notBefore) - Date.parse(mail.firstTriedAt ?? '')
  expect(delay).toBeGreaterThan(2_000)
  expect(delay).toBeLessThan(30_000)
})
