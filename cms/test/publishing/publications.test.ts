import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  claimPublication,
  renewPublication,
  reportPublication,
} from '../../src/publishing/claim.ts'
import { publicationStatus } from '../../src/publishing/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from './content.ts'

let payload: Payload
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('publications')
  ids = await makeGround(payload)
})

afterAll(() => payload.destroy())

const rows = () => payload.db.connection.collection('publications')
const waiting = () =>
  payload.count({ collection: 'publications', where: { state: { equals: 'waiting' } } })
const asked = async () => (await waiting()).totalDocs

beforeEach(async () => {
  await rows().deleteMany({})
})

afterEach(async () => {
  await payload.delete({ collection: 'guides', where: {}, trash: true })
})

const live = (claim: { id: string; fence: number }) => ({
  id: claim.id,
  fence: claim.fence,
  state: 'live' as const,
  release: 'r1',
  asOf: '2026-11-22T10:00:00.000Z',
  pages: 80,
  milliseconds: 900,
})

describe('a publication is asked for', () => {
  const published = () =>
    payload.create({ collection: 'guides', data: { ...guideData(ids), _status: 'published' } })

  it('when a guide is published, changed, withdrawn, trashed or deleted', async () => {
    const { id } = await published()
    expect(await asked()).toBe(1)
    await payload.update({
      collection: 'guides',
      id,
      data: { _status: 'published', title: 'Autre' },
    })
    expect(await asked()).toBe(2)
    await payload.update({ collection: 'guides', id, data: { _status: 'draft' } })
    expect(await asked()).toBe(3)
    await payload.update({ collection: 'guides', id, data: { _status: 'published' } })
    expect(await asked()).toBe(4)
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'guides', id, data: { deletedAt } })
    expect(await asked()).toBe(5)
  })

  it('when a page is withdrawn that has a newer draft', async () => {
    const { id } = await published()
    await payload.update({ collection: 'guides', id, data: { title: 'Ébauche' }, draft: true })
    expect(await asked()).toBe(1)
    await payload.update({ collection: 'guides', id, data: { _status: 'draft' } })
    expect(await asked()).toBe(2)
  })

  it('not when a draft is made, saved or thrown away', async () => {
    const data = { ...guideData(ids), _status: 'draft' } as const
    const { id } = await payload.create({ collection: 'guides', data, draft: true })
    await payload.update({ collection: 'guides', id, data: { title: 'Autre' }, draft: true })
    await payload.delete({ collection: 'guides', id })
    expect(await asked()).toBe(0)
  })

  it('when a theme, a rubric, a service, a helpline or the settings change', async () => {
    await payload.update({ collection: 'themes', id: ids.theme, data: { title: 'Payer' } })
    await payload.update({ collection: 'rubrics', id: ids.rubric, data: { need: 'Se loger' } })
    await payload.update({ collection: 'services', id: ids.service, data: { name: 'Conseil' } })
    await payload.update({ collection: 'hotlines', id: ids.hotline, data: { order: 2 } })
    await payload.updateGlobal({ slug: 'settings', data: { tagline: 'Vos droits' } })
    expect(await asked()).toBe(5)
  })

  it('only if the change itself is kept', async () => {
    const failing = inTransaction({
      payload,
      work: async (req) => {
        const data = { title: 'Jamais' }
        await payload.update({ collection: 'themes', id: ids.theme, data, req })
        throw new Error('the change is not kept')
      },
    })
    await expect(failing).rejects.toThrow('the change is not kept')
    expect(await asked()).toBe(0)
    expect(await payload.findByID({ collection: 'themes', id: ids.theme })).toMatchObject({
      title: 'Payer',
    })
  })
})

describe('claiming', () => {
  const ask = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        payload.create({
          collection: 'publications',
          data: { state: 'waiting', cause: String(index), requestedAt: new Date().toISOString() },
        }),
      ),
    )

  const claimed = async () => {
    const claim = await claimPublication({ payload })
    if (claim === null) throw new Error('nothing was claimed')
    return claim
  }

  it('gives nothing when nothing waits', async () => {
    expect(await claimPublication({ payload })).toBeNull()
  })

  it('takes fifty requests as one', async () => {
    await ask(50)
    const claim = await claimPublication({ payload })
    expect(claim).toMatchObject({ fence: 1 })
    expect(await asked()).toBe(0)
    expect(await claimPublication({ payload })).toBeNull()
  })

  it('never lets two run at once, however many ask', async () => {
    await ask(5)
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimPublication({ payload })))
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
    expect(await rows().countDocuments({ state: 'running' })).toBe(1)
  })

  it('keeps a request that comes while one runs for the next turn', async () => {
    await ask(1)
    const first = await claimPublication({ payload })
    await ask(1)
    expect(await claimPublication({ payload })).toBeNull()
    expect(await asked()).toBe(1)
    if (first === null) throw new Error('nothing was claimed')
    expect(await reportPublication({ payload, report: live(first) })).toBe(true)
    expect(await claimPublication({ payload })).not.toBeNull()
  })

  it('gives the work of a killed publisher to the next, and refuses the late report', async () => {
    await ask(1)
    const lost = await claimed()
    await ask(1)
    await rows().updateMany({ state: 'running' }, { $set: { leaseUntil: new Date(0) } })
    const again = await claimPublication({ payload })
    expect(again).toMatchObject({ id: lost.id, fence: lost.fence + 1 })
    expect(await reportPublication({ payload, report: live(lost) })).toBe(false)
    if (again === null) throw new Error('nothing was claimed')
    expect(await reportPublication({ payload, report: live(again) })).toBe(true)
    expect(await publicationStatus(payload)).toMatchObject({
      live: { release: 'r1', pages: 80 },
      refused: null,
      running: null,
    })
  })

  it('takes work that a stopped publisher gave back at once, with what came meanwhile', async () => {
    await ask(1)
    const stopped = await claimed()
    await ask(2)
    const { id, fence } = stopped
    expect(await reportPublication({ payload, report: { id, fence, state: 'waiting' } })).toBe(true)
    expect(await asked()).toBe(3)
    expect(await rows().findOne({ fence })).toMatchObject({
      state: 'waiting',
      leaseUntil: null,
      claimedAt: null,
    })
    const again = await claimed()
    expect(again).toMatchObject({ id, fence: fence + 1 })
    expect(await asked()).toBe(0)
    const late = { id, fence, state: 'waiting' as const }
    expect(await reportPublication({ payload, report: late })).toBe(false)
    expect(await rows().countDocuments({ state: 'running' })).toBe(1)
  })

  it('lets a publisher at work keep its claim, from now by the clock of the database', async () => {
    await ask(1)
    const { id, fence, leaseSeconds } = await claimed()
    await rows().updateMany({ state: 'running' }, { $set: { leaseUntil: new Date(0) } })
    const before = Date.now()
    expect(await renewPublication({ payload, renewal: { id, fence } })).toBe(true)
    const row = await rows().findOne({ fence })
    const until = (row?.['leaseUntil'] as Date).getTime()
    expect(until).toBeGreaterThan(before + leaseSeconds * 1000 - 2000)
    expect(until).toBeLessThan(Date.now() + leaseSeconds * 1000 + 2000)
    await ask(1)
    expect(await claimPublication({ payload })).toBeNull()
  })

  it('renews neither a claim that another took, nor work that is done, nor what is not there', async () => {
    await ask(1)
    const lost = await claimed()
    await rows().updateMany({ state: 'running' }, { $set: { leaseUntil: new Date(0) } })
    const again = await claimed()
    const renewing = ({ id, fence }: { id: string; fence: number }) =>
      renewPublication({ payload, renewal: { id, fence } })
    expect(await renewing(lost)).toBe(false)
    expect(await renewing(again)).toBe(true)
    await reportPublication({ payload, report: live(again) })
    expect(await renewing(again)).toBe(false)
    expect(await renewing({ id: 'nothing', fence: 1 })).toBe(false)
  })

  it('tells why a release was refused, and what still serves', async () => {
    await ask(1)
    const first = await claimed()
    await reportPublication({ payload, report: live(first) })
    await ask(1)
    const second = await claimed()
    const { id, fence } = second
    const reason = 'Un lien ne mène nulle part.'
    await reportPublication({ payload, report: { id, fence, state: 'refused', reason } })
    expect(await publicationStatus(payload)).toMatchObject({
      live: { release: 'r1' },
      refused: { reason },
    })
  })
})
