import { snapshotChangesSchema, type Snapshot } from '@infos-droits/shared'
import { applyChanges, readSnapshot } from '@infos-droits/shared/crypto'
import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import fc from 'fast-check'
import type { Payload, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildSnapshot, publicationStatus, requestPublication } from '../../src/publishing/index.ts'
import { reportPublication } from '../../src/publishing/claim.ts'
import { claimWithin } from '../../src/publishing/wait.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { makeGround, type Ids } from './content.ts'
import { editsOf } from './edits.ts'

let payload: Payload
let config: Promise<SanitizedConfig>
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('publisher')
  config = import('../../src/payload.config.ts').then((module) => module.default)
  ids = await makeGround(payload)
})

afterAll(() => payload.destroy())

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

describe('what has changed since a snapshot', () => {
  const headers = (token = process.env['SITE_TOKEN'] ?? '') => ({
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
  })
  const whole = async (): Promise<Snapshot> => {
    const slug = ['snapshot']
    const request = new Request('http://127.0.0.1:3000/api/snapshot', { headers: headers() })
    const answer = await REST_GET(config)(request, { params: Promise.resolve({ slug }) })
    return readSnapshot(await answer.json())
  }
  const ask = (body: unknown, token?: string): Promise<Response> => {
    const slug = ['snapshot', 'changes']
    const request = new Request('http://127.0.0.1:3000/api/snapshot/changes', {
      method: 'POST',
      headers: headers(token),
      body: JSON.stringify(body),
    })
    return REST_POST(config)(request, { params: Promise.resolve({ slug }) })
  }
  /** The snapshot after them; a sentence when there can be none. */
  const after = async (snapshot: Snapshot): Promise<Snapshot | string> => {
    const answer = await ask({ from: snapshot.digest })
    const body: unknown = await answer.json()
    if (answer.status === 422) return (body as { message: string }).message
    expect(answer.status).toBe(200)
    return applyChanges(snapshot, snapshotChangesSchema.parse(body))
  }
  const fromNothing = (): Promise<Snapshot | string> =>
    buildSnapshot({ payload }).catch((error: unknown) => (error as Error).message)
  const but = (snapshot: Snapshot | string, asOf: string) =>
    typeof snapshot === 'string' ? snapshot : { ...snapshot, asOf }

  it('is told to the site alone, of a snapshot that was given before', async () => {
    const { digest } = await whole()
    expect((await ask({ from: digest }, 'another')).status).toBe(401)
    expect((await ask({ from: 7 })).status).toBe(400)
    const unknown = await ask({ from: '0'.repeat(64) })
    expect(unknown.status).toBe(409)
    expect(await unknown.json()).toMatchObject({ code: 'snapshot.unknown' })
    expect(await (await ask({ from: digest })).json()).toMatchObject({
      ...{ from: digest, digest, lists: {} },
    })
  })

  it('makes of it, whatever is edited, the same as all made from nothing', async () => {
    const edits = editsOf({ payload, ids })
    const names = Object.keys(edits) as (keyof typeof edits)[]
    let snapshot = await whole()
    const follow = async (name: string) => {
      const fresh = await fromNothing()
      const made = await after(snapshot)
      expect(but(made, ''), name).toEqual(but(fresh, ''))
      if (typeof made !== 'string') snapshot = made
    }
    for (const name of names) {
      await edits[name](0)
      await follow(name)
    }
    const step = fc.tuple(fc.constantFrom(...names), fc.nat(20))
    const steps = fc.array(step, { minLength: 25, maxLength: 25 })
    const run = async (taken: [keyof typeof edits, number][]) => {
      for (const [name, random] of taken) {
        // What the form refuses changes nothing.
        await edits[name](random).catch(() => {})
        await follow(name)
      }
    }
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: 1, endOnFailure: true })
  }, 180_000)

  it('is one guide when one guide has changed, whatever was asked meanwhile', async () => {
    const edits = editsOf({ payload, ids })
    const before = await whole()
    await edits['a guide is published'](0)
    await after(before)
    await edits['the settings change']()
    await after(before)
    const { lists } = snapshotChangesSchema.parse(await (await ask({ from: before.digest })).json())
    expect(Object.keys(lists)).toEqual(['guides'])
    expect(lists.guides?.changed).toHaveLength(1)
  })
})

describe('what is told of the site beside any claim', () => {
  const tell = async (report: unknown, token = process.env['SITE_TOKEN'] ?? '') => {
    const slug = ['publishing', 'site']
    const request = new Request('http://127.0.0.1:3000/api/publishing/site', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
    })
    const answer = await REST_POST(config)(request, { params: Promise.resolve({ slug }) })
    return answer.status
  }
  const behind = async () => (await publicationStatus(payload)).behind
  const search = (release: string, refusal: string | null) =>
    tell({ about: 'search', release, refusal })

  it('is taken from the site alone, in its form', async () => {
    expect(await tell({ about: 'search', release: 'r1', refusal: 'Non.' }, 'another')).toBe(401)
    expect(await tell({ about: 'weather', release: 'r1', refusal: null })).toBe(400)
    expect(await behind()).toEqual([])
  })

  it('stays told until a later search is in service, whatever is published meanwhile', async () => {
    const reason = 'La recherche ne trouve pas la fiche « RSA » par son propre titre.'
    expect(await search('20261123T100000000Z-a-1', reason)).toBe(204)
    expect(await behind()).toEqual([{ part: 'search', reason }])
    await inTransaction({ payload, work: (req) => requestPublication({ req, cause: 'Une fiche' }) })
    const fullText = { about: 'fullText', release: '20261123T100000000Z-a-2', refusal: null }
    expect(await tell(fullText)).toBe(204)
    expect(await search('20261123T090000000Z-b-1', null)).toBe(204)
    expect(await behind()).toEqual([{ part: 'search', reason }])
    expect(await search('20261123T110000000Z-c-1', null)).toBe(204)
    expect(await behind()).toEqual([])
  })

  it('is the older version that the site was brought back to, until something newer is live', async () => {
    const madeAt = '2026-11-23T10:00:00.000Z'
    const goneBack = {
      release: '20261123T100000000Z-a-1',
      madeAt,
      askedAt: '2026-11-23T11:00:00.000Z',
      pages: 80,
    }
    const shown = async () => (await publicationStatus(payload)).goneBack
    expect(await tell({ about: 'goneBack', goneBack })).toBe(204)
    expect(await shown()).toEqual(goneBack)
    await inTransaction({ payload, work: (req) => requestPublication({ req, cause: 'Une fiche' }) })
    const claim = await claimWithin({ payload, waitSeconds: 0 })
    expect(await shown()).toEqual(goneBack)
    const { id, fence } = claim ?? { id: '', fence: 0 }
    const live = { id, fence, release: 'r9', asOf: madeAt, pages: 81, milliseconds: 9 }
    expect(await reportPublication({ payload, report: { ...live, state: 'live' } })).toBe(true)
    expect(await shown()).toBeNull()
  })
})
