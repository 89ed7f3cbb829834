import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requestPublication } from '../../src/publishing/index.ts'
import { claimWithin } from '../../src/publishing/wait.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'

let payload: Payload

beforeAll(async () => {
  payload = await bootPayload('publisher')
})

afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

const rows = () => payload.db.connection.collection('publications')
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeEach(async () => {
  await rows().deleteMany({})
})

describe('a publisher that waits', () => {
  /** What a claim came to, and after how many milliseconds. */
  const waitFor = async (waitSeconds: number, signal?: AbortSignal) => {
    const begin = performance.now()
    const claim = await claimWithin({ payload, waitSeconds, signal })
    return { claim, milliseconds: performance.now() - begin }
  }
  const ask = () =>
    inTransaction({ payload, work: (req) => requestPublication({ req, cause: 'Une fiche' }) })
  const states = async () => (await rows().find().toArray()).map((row) => row['state'] as string)

  it('gets at once what waits already', async () => {
    await ask()
    expect((await waitFor(25)).claim).toMatchObject({ fence: 1 })
  })

  it('gets nothing when its time is over', async () => {
    expect((await waitFor(0)).claim).toBeNull()
    const { claim, milliseconds } = await waitFor(0.3)
    expect(claim).toBeNull()
    expect(milliseconds).toBeGreaterThan(290)
  })

  // What is looked for by itself would be found after five seconds at the soonest.
  it('is woken by what is committed, however often it waits, and by nothing before', async () => {
    for (let round = 0; round < 3; round += 1) {
      const waiting = waitFor(25)
      await inTransaction({
        payload,
        work: async (req) => {
          await requestPublication({ req, cause: 'Une fiche' })
          await pause(200)
        },
      })
      const { claim, milliseconds } = await waiting
      expect(claim).not.toBeNull()
      expect(milliseconds).toBeGreaterThan(190)
      expect(milliseconds).toBeLessThan(4000)
      await rows().deleteMany({})
    }
  })

  it('is one of many, of whom one gets the work and the others wait on', async () => {
    const gone = new AbortController()
    const waiting = Array.from({ length: 5 }, () => waitFor(25, gone.signal))
    await pause(100)
    await ask()
    await Promise.race(waiting)
    gone.abort()
    const claims = (await Promise.all(waiting)).filter(({ claim }) => claim !== null)
    expect(claims).toHaveLength(1)
    expect(await states()).toEqual(['running'])
  })

  it('gets the next work as soon as another one has done its own', async () => {
    await ask()
    const { claim } = await waitFor(1)
    await ask()
    const next = waitFor(25)
    await pause(100)
    await rows().updateOne({ fence: claim?.fence }, { $set: { state: 'live' } })
    const { claim: taken, milliseconds } = await next
    expect(taken).not.toBeNull()
    expect(milliseconds).toBeLessThan(4000)
  })

  it('takes no work away with it when it goes', async () => {
    const gone = new AbortController()
    const left = waitFor(25, gone.signal)
    await pause(100)
    gone.abort()
    expect((await left).claim).toBeNull()
    await ask()
    expect((await waitFor(25, gone.signal)).claim).toBeNull()
    expect(await states()).toEqual(['waiting'])
  })

  it('asks by itself when the changes are told no more, and listens again the next time', async () => {
    const waiting = waitFor(25)
    await pause(100)
    await rows().rename('publications_away')
    await payload.db.connection.collection('publications_away').rename('publications')
    await ask()
    const { claim, milliseconds } = await waiting
    expect(claim).not.toBeNull()
    expect(milliseconds).toBeLessThan(4000)
    await rows().deleteMany({})
    const again = waitFor(25)
    await pause(100)
    await ask()
    expect((await again).milliseconds).toBeLessThan(4000)
  })
})
