import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround } from './content.ts'

let payload: Payload
let guide: string
let lead: string

beforeAll(async () => {
  payload = await bootPayload('scheduled')
  const ids = await makeGround(payload)
  const draft = { ...guideData(ids), _status: 'draft' } as const
  guide = (await payload.create({ collection: 'guides', data: draft, draft: true })).id
  const account = { email: 'lead@team.example', name: 'Lead', role: 'lead' } as const
  const data = { ...account, password: 'une-longue-phrase-secrète' }
  lead = (await payload.create({ collection: 'users', data })).id
  await payload.db.connection.collection('publications').deleteMany({})
})

afterAll(() => payload.destroy())

const schedule = (type: 'publish' | 'unpublish', waitUntil: Date) =>
  payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type,
      doc: { relationTo: 'guides', value: guide },
      user: { relationTo: 'users', value: lead },
    },
    waitUntil,
  })

/** What the worker does at each turn. */
const workerTurn = () => payload.jobs.run({ queue: 'default', sequential: true, silent: true })

const state = async () => {
  const { _status } = await payload.findByID({ collection: 'guides', id: guide })
  const { totalDocs } = await payload.count({ collection: 'publications' })
  return [_status, totalDocs]
}

describe('a dated publication', () => {
  it('waits for its hour', async () => {
    await schedule('publish', new Date(Date.now() + 3_600_000))
    await workerTurn()
    expect(await state()).toEqual(['draft', 0])
  })

  it('makes the page public and asks for a release when its hour has come', async () => {
    await schedule('publish', new Date(Date.now() - 1000))
    await workerTurn()
    expect(await state()).toEqual(['published', 1])
  })

  it('withdraws it the same way', async () => {
    await schedule('unpublish', new Date(Date.now() - 1000))
    await workerTurn()
    expect(await state()).toEqual(['draft', 2])
  })
})
