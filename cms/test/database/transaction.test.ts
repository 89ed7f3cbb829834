import type { Payload, PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransaction, updateEach } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'

let payload: Payload
let good: string
let broken: string

const make = async (): Promise<string> => {
  const notBefore = new Date().toISOString()
  const data = { kind: 'password', state: 'failed', attempts: 0, notBefore } as const
  return (await payload.create({ collection: 'mails', data })).id
}

beforeAll(async () => {
  payload = await bootPayload('transaction')
})
afterAll(() => payload.destroy())

/** Two mails, of which the second can be saved no more. */
beforeEach(async () => {
  good = await make()
  broken = await make()
  await payload.db.collections['mails']?.updateOne({ _id: broken }, { $set: { kind: 'nonsense' } })
})

const attemptsOf = async (id: string) =>
  (await payload.findByID({ collection: 'mails', id, depth: 0 })).attempts

/** What a caller does before it turns to many. */
const countFirst = (req: PayloadRequest) =>
  payload.update({ collection: 'mails', id: good, data: { attempts: 7 }, req })

it('changes each document that fits', async () => {
  await inTransaction({
    payload,
    work: (req) =>
      updateEach({
        req,
        collection: 'mails',
        where: { id: { equals: good } },
        data: { attempts: 3 },
      }),
  })
  expect(await attemptsOf(good)).toBe(3)
})

it('undoes all of a transaction when one of many fails, and says so', async () => {
  const done = inTransaction({
    payload,
    work: async (req) => {
      await countFirst(req)
      const where = { id: { in: [good, broken] } }
      await updateEach({ req, collection: 'mails', where, data: { state: 'cancelled' } })
    },
  })
  await expect(done).rejects.toMatchObject({ name: 'ValidationError' })
  expect(await attemptsOf(good)).toBe(0)
})

it('takes a transaction that was ended on the way for a failure', async () => {
  const done = inTransaction({
    payload,
    work: async (req) => {
      await countFirst(req)
      const where = { id: { equals: broken } }
      await payload.update({ collection: 'mails', where, data: { state: 'cancelled' }, req })
    },
  })
  await expect(done).rejects.toMatchObject({ code: 'transaction.lost', status: 503 })
  expect(await attemptsOf(good)).toBe(0)
})
