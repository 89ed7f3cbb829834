import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildSnapshot, publishPassedDates } from '../../src/publishing/index.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from './content.ts'
import { DAY, event, HOUR, inMs, link, ONLINE } from './editorial-content.ts'

let payload: Payload
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('home')
  ids = await makeGround(payload)
})

afterAll(() => payload.destroy())

const rows = () => payload.db.connection.collection('publications')
const save = (data: object) => payload.updateGlobal({ slug: 'settings', data })
const nothing = { situations: [], alert: { title: '', text: '', until: null } }

beforeEach(async () => {
  await save(nothing)
  for (const collection of ['events', 'guides'] as const)
    await payload.delete({ collection, where: {}, trash: true })
  await rows().deleteMany({})
})

describe('the home page', () => {
  const settings = async () => (await buildSnapshot({ payload })).settings
  const alert = { title: 'Canicule', text: 'Buvez de l’eau.', until: inMs(HOUR), link }

  it('leads to guides, which cannot be withdrawn, trashed or deleted meanwhile', async () => {
    const data = { ...guideData(ids), slug: 'loyer', ...ONLINE }
    const { id } = await payload.create({ collection: 'guides', data })
    await save({ situations: [{ label: 'Je ne paie plus\u00A0!', guide: id }] })
    expect((await settings()).situations).toEqual([{ label: 'Je ne paie plus !', guide: 'loyer' }])
    const guide = { collection: 'guides', id } as const
    for (const data of [{ _status: 'draft' as const }, { deletedAt: inMs(0) }])
      await expect(payload.update({ ...guide, data })).rejects.toThrow(/page d’accueil/)
    await expect(payload.delete(guide)).rejects.toThrow(/Je ne paie plus/)
    // Of several at once, what is refused stays as it was.
    const free = await payload.create({ collection: 'guides', data: { ...data, slug: 'libre' } })
    const selection = { collection: 'guides', where: {}, data: { _status: 'draft' } } as const
    const { docs, errors } = await payload.update(selection)
    expect(docs.map((doc) => doc.id)).toEqual([free.id])
    expect(errors.map((error) => error.id)).toEqual([id])
    expect((await payload.findByID({ ...guide, draft: false }))._status).toBe('published')
    await payload.delete({ ...guide, id: free.id })
    await save(nothing)
    await payload.delete(guide)
  })

  it('leads to no draft', async () => {
    const data = { ...guideData(ids), slug: 'loyer' }
    const { id: guide } = await payload.create({ collection: 'guides', data, draft: true })
    const saved = save({ situations: [{ label: 'Loyer', guide }] })
    await expect(saved).rejects.toMatchObject({
      data: { errors: [{ path: 'situations.0.guide' }] },
    })
  })

  it('shows the banner until its date', async () => {
    await save({ alert })
    const { title, text } = alert
    expect((await settings()).alert).toEqual({ title, text, link, isUrgent: false })
    await save({ alert: { ...alert, until: inMs(-1000) } })
    expect((await settings()).alert).toBeNull()
  })

  it.each([
    [{ title: 'Canicule' }, ['alert.text', 'alert.until']],
    [{ title: 'Canicule', text: 'Buvez.' }, ['alert.until']],
    [{ until: inMs(HOUR) }, ['alert.title', 'alert.text']],
  ])('takes a banner whole, with its date (%#)', async (part, paths) => {
    await expect(save({ alert: { ...nothing.alert, ...part } })).rejects.toMatchObject({
      data: { errors: paths.map((path) => ({ path })) },
    })
  })
})

it('the site is told how long questions are kept, by territory where one has a time of its own', async () => {
  const settings = async () => (await buildSnapshot({ payload })).settings
  expect(await settings()).not.toHaveProperty('territoryRetentionDays')
  await save({ territoryRetentionDays: { department: 30, here: 90 } })
  expect(await settings()).toMatchObject({
    retentionDays: 90,
    territoryRetentionDays: { department: 30 },
  })
  expect((await settings()).territoryRetentionDays).not.toHaveProperty('here')
  await save({ territoryRetentionDays: { department: null, here: null } })
})

describe('a date that passes', () => {
  /** As if a publication had been taken up some time ago. */
  const publishedAgo = async (milliseconds: number) => {
    await rows().deleteMany({})
    await rows().insertOne({
      state: 'live',
      cause: 'x',
      requestedAt: new Date(Date.now() - milliseconds),
      claimedAt: new Date(Date.now() - milliseconds),
    })
  }
  const turn = () => publishPassedDates({ payload })
  const banner = (until: string) => save({ alert: { title: 'Canicule', text: 'Buvez.', until } })

  it('of the banner asks for one publication, once', async () => {
    await banner(inMs(-1000))
    await publishedAgo(HOUR)
    expect([await turn(), await turn(), await rows().countDocuments({ state: 'waiting' })]).toEqual(
      [true, false, 1],
    )
    // Taken up since, well or badly.
    await rows().updateMany({}, { $set: { state: 'refused', claimedAt: new Date() } })
    expect(await turn()).toBe(false)
  })

  it('asks for nothing before it comes, nor when it was published since', async () => {
    await banner(inMs(HOUR))
    await publishedAgo(HOUR)
    expect(await turn()).toBe(false)
    await banner(inMs(-2 * HOUR))
    await publishedAgo(HOUR)
    expect(await turn()).toBe(false)
  })

  it('asks for nothing before the site was ever published', async () => {
    await banner(inMs(-1000))
    await rows().deleteMany({})
    expect(await turn()).toBe(false)
  })

  it.each([
    ['is over', -HOUR, true],
    ['leaves the site', -30 * DAY - HOUR, true],
    ['is still to come', HOUR, false],
    ['has long left', -50 * DAY, false],
  ])('of an event that %s', async (_, end, expected) => {
    await banner(inMs(-100 * DAY))
    const endsAt = inMs(end)
    const data = { ...event(ids, 'forum', inMs(end - HOUR)), endsAt, ...ONLINE }
    await payload.create({ collection: 'events', data })
    await publishedAgo(2 * HOUR)
    expect(await turn()).toBe(expected)
  })

  it('of a closure asks for one once it is over: no page says « Fermé du… au… » after that', async () => {
    await payload.delete({ collection: 'events', where: {}, trash: true })
    const closed = (from: number, to: number) => [{ from: inMs(from), to: inMs(to) }]
    const data = { name: 'Accueil', slug: 'accueil', city: 'Versailles', order: 1 }
    const { id } = await payload.create({
      collection: 'locations',
      data: { ...data, organization: ids.organization, closures: closed(-9 * DAY, -2 * DAY) },
    })
    const close = (from: number, to: number) =>
      payload.update({ collection: 'locations', id, data: { closures: closed(from, to) } })
    const closures = async () => {
      const { organizations } = await buildSnapshot({ payload })
      return organizations.flatMap(({ locations }) => locations).flatMap((place) => place.closures)
    }
    await publishedAgo(5 * DAY)
    expect([await turn(), await closures()]).toEqual([true, []])
    // It was over before the last publication, which told nothing of it.
    await publishedAgo(HOUR)
    expect(await turn()).toBe(false)
    await close(-DAY, DAY)
    await publishedAgo(5 * DAY)
    expect([await turn(), (await closures()).length]).toEqual([false, 1])
  })
})
