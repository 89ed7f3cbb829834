import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from './content.ts'
import {
  DAY,
  event,
  HOUR,
  inMs,
  link,
  newsItem,
  ONLINE,
  resource,
  term,
  words,
} from './editorial-content.ts'

let payload: Payload
let ids: Ids

beforeAll(async () => {
  payload = await bootPayload('editorial')
  ids = await makeGround(payload)
})

afterAll(() => payload.destroy())

const rows = () => payload.db.connection.collection('publications')
const asked = async () => rows().countDocuments({ state: 'waiting' })

beforeEach(async () => {
  for (const collection of ['glossary-terms', 'news', 'events', 'resources', 'guides'] as const)
    await payload.delete({ collection, where: {}, trash: true })
  await rows().deleteMany({})
})

const addNews = (slug: string, publishedOn?: string) =>
  payload.create({ collection: 'news', data: { ...newsItem(ids, slug, publishedOn), ...ONLINE } })
const addEvent = (data: Partial<ReturnType<typeof event>> & { slug: string }) =>
  payload.create({ collection: 'events', data: { ...event(ids, data.slug), ...data, ...ONLINE } })

const refusal = (path: string, message: RegExp) => ({
  data: { errors: [{ path, message: expect.stringMatching(message) as string }] },
})

describe('words, news, events and resources', () => {
  it('reach the site as its contract says', async () => {
    await payload.create({ collection: 'glossary-terms', data: { ...term(), ...ONLINE } })
    await addNews('une')
    await addEvent({ slug: 'forum', startsAt: '2099-12-03T13:00:00.000Z' })
    await payload.create({ collection: 'resources', data: { ...resource('film'), ...ONLINE } })
    const html = '<p>Venez <strong>tôt</strong></p>'
    const snapshot = await buildSnapshot({ payload })
    expect(snapshot.glossary).toMatchObject([
      { slug: 'rsa', term: 'RSA', expansion: null, aliases: ['rsa'], link },
    ])
    expect(snapshot.news).toMatchObject([
      {
        title: 'Titre : une',
        html,
        publishedOn: '2026-11-20',
        rubrics: ['logement'],
        organization: 'adil-78',
        link: null,
      },
    ])
    expect(snapshot.events).toMatchObject([
      {
        html,
        startsAt: '2099-12-03T13:00:00.000Z',
        endsAt: null,
        isAllDay: false,
        place: { name: 'Mairie', street: null, postalCode: null, city: 'Versailles' },
        joinUrl: null,
        audiences: [],
        isCancelled: false,
      },
    ])
    expect(snapshot.resources).toMatchObject([
      { kind: 'video', extent: null, transcriptHtml: html, audiences: ['familles'] },
    ])
  })

  it('come in an order that does not waver: newest news, next events', async () => {
    await addNews('b', '2026-11-20T12:00:00.000Z')
    await addNews('a', '2026-11-20T12:00:00.000Z')
    await addNews('c', '2026-11-21T12:00:00.000Z')
    await addEvent({ slug: 'tard', startsAt: inMs(2 * DAY) })
    await addEvent({ slug: 'tot', startsAt: inMs(DAY) })
    const { news, events } = await buildSnapshot({ payload })
    expect(news.map(({ slug }) => slug)).toEqual(['c', 'a', 'b'])
    expect(events.map(({ slug }) => slug)).toEqual(['tot', 'tard'])
  })

  it('leave out drafts, what is in the trash and what ended a month ago', async () => {
    await payload.create({
      collection: 'news',
      data: { ...newsItem(ids, 'brouillon') },
      draft: true,
    })
    const { id } = await addNews('jetee')
    const trashed = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'news', id, data: trashed })
    await addEvent({ slug: 'vieux', startsAt: inMs(-40 * DAY) })
    await addEvent({ slug: 'recent', startsAt: inMs(-20 * DAY) })
    const { news, events } = await buildSnapshot({ payload })
    expect(news).toEqual([])
    expect(events.map(({ slug }) => slug)).toEqual(['recent'])
  })

  it('ask for a publication when they become public, change, and go; not as drafts', async () => {
    const draft = await payload.create({
      collection: 'glossary-terms',
      data: term(),
      draft: true,
    })
    expect(await asked()).toBe(0)
    const named = { collection: 'glossary-terms', id: draft.id } as const
    await payload.update({ ...named, data: ONLINE })
    expect(await rows().findOne({}, { sort: { _id: -1 } })).toMatchObject({ cause: 'RSA' })
    await payload.update({ ...named, data: { _status: 'draft' } })
    expect(await asked()).toBe(2)
    await addNews('une')
    const { id } = await addEvent({ slug: 'forum' })
    await payload.create({ collection: 'resources', data: { ...resource('film'), ...ONLINE } })
    expect(await asked()).toBe(5)
    await payload.delete({ collection: 'events', id })
    expect(await asked()).toBe(6)
  })

  it('keep their partner on line', async () => {
    await addEvent({ slug: 'vieux', startsAt: inMs(-40 * DAY) })
    const une = await addNews('une')
    const partner = { collection: 'organizations', id: ids.organization } as const
    const withdrawn = payload.update({ ...partner, data: { _status: 'draft' } })
    await expect(withdrawn).rejects.toThrow(/sert encore à «\u00A0Titre\u00A0: une/)
    await payload.delete({ collection: 'news', id: une.id })
    await expect(payload.delete(partner)).rejects.toThrow(/sert encore à «\u00A0Titre\u00A0: vieux/)
    // An event that has left the site holds nobody back.
    await payload.update({ ...partner, data: { _status: 'draft' } })
    await payload.update({ ...partner, data: ONLINE })
  })
})

describe('an event', () => {
  it('may begin and end on whole days, told from midnight to midnight in Paris', async () => {
    const stored = { startsAt: '2099-07-01T12:00:00.000Z', endsAt: '2099-07-02T12:00:00.000Z' }
    await addEvent({ slug: 'forum', isAllDay: true, ...stored } as never)
    const { events } = await buildSnapshot({ payload })
    expect(events).toMatchObject([
      { startsAt: '2099-06-30T22:00:00.000Z', endsAt: '2099-07-02T22:00:00.000Z', isAllDay: true },
    ])
  })

  it.each([
    [{ endsAt: inMs(HOUR), startsAt: inMs(2 * HOUR) }, 'endsAt', /avant le début/],
    [{ place: { city: 'Versailles' } }, 'place.name', /où cela se passe/],
    [{ mode: 'remote' }, 'joinUrl', /par laquelle on participe/],
    [{ mode: 'both', joinUrl: 'http://visio.example' }, 'joinUrl', /https/],
    [{ link: { label: 'La page' } }, 'link.url', /remplissez les deux/],
    [{ place: { name: 'Mairie', postalCode: '78' } }, 'place.postalCode', /cinq chiffres/],
  ])('is refused in French when it is wrong (%#)', async (wrong, path, message) => {
    await expect(addEvent({ slug: 'forum', ...wrong } as never)).rejects.toMatchObject(
      refusal(path, message),
    )
  })

  it('needs a date', async () => {
    const undated = addEvent({ slug: 'forum', startsAt: null } as never)
    await expect(undated).rejects.toMatchObject({ data: { errors: [{ path: 'startsAt' }] } })
  })

  it('at a distance tells no place, whatever the form kept of one', async () => {
    const joinUrl = 'https://visio.example/salle'
    await addEvent({ slug: 'forum', mode: 'remote', joinUrl } as never)
    const { events } = await buildSnapshot({ payload })
    expect(events).toMatchObject([{ mode: 'remote', place: null, joinUrl }])
  })
})

describe('the easy version of a guide', () => {
  const steps = [{ title: 'Appelez', text: words }]
  const addGuide = (easyRead: object) =>
    payload.create({ collection: 'guides', data: { ...guideData(ids), easyRead, ...ONLINE } })

  it('is told when it was written, and null otherwise', async () => {
    const { id } = await addGuide({ summary: 'Vous ne payez plus le loyer.', steps })
    const easyRead = async () => (await buildSnapshot({ payload })).guides[0]?.easyRead
    expect(await easyRead()).toEqual({
      summary: 'Vous ne payez plus le loyer.',
      steps: [{ title: 'Appelez', html: '<p>Venez <strong>tôt</strong></p>' }],
    })
    const data = { easyRead: { summary: '', steps: [] }, ...ONLINE }
    await payload.update({ collection: 'guides', id, data })
    expect(await easyRead()).toBeNull()
  })

  it('is written whole or not at all', async () => {
    await expect(addGuide({ summary: 'Vous.' })).rejects.toMatchObject(
      refusal('easyRead.steps', /au moins une étape/),
    )
    await expect(addGuide({ steps })).rejects.toMatchObject(
      refusal('easyRead.summary', /de quoi parle/),
    )
  })
})
