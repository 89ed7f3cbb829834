import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, paragraph, richText, text, type Ids } from './content.ts'

let payload: Payload
let ids: Ids
let otherRubric: { id: string; theme: string }

beforeAll(async () => {
  payload = await bootPayload('former')
  ids = await makeGround(payload)
  const where = { slug: { equals: 'emploi' } }
  const { docs } = await payload.find({ collection: 'rubrics', where })
  const rubric = docs[0]?.id ?? ''
  const data = { title: 'Chercher', summary: 'x', rubric, order: 1, slug: 'chercher' }
  const theme = await payload.create({ collection: 'themes', data })
  otherRubric = { id: rubric, theme: theme.id }
})

afterAll(() => payload.destroy())

afterEach(async () => {
  await payload.delete({ collection: 'guides', where: {}, trash: true })
  await payload.delete({ collection: 'events', where: {}, trash: true })
  await payload.delete({ collection: 'former-addresses', where: {} })
})

const former = async () => (await buildSnapshot({ payload })).former ?? []

type GuideChange = Partial<ReturnType<typeof guideData>> & Record<string, unknown>

const publish = (slug: string, more: GuideChange = {}) =>
  payload.create({
    collection: 'guides',
    data: { ...guideData(ids), slug, ...more, _status: 'published' },
  })

const change = (id: string, data: GuideChange, draft = false) =>
  payload.update({ collection: 'guides', id, data, draft })

const EASY = {
  summary: 'Vous ne pouvez plus payer.',
  steps: [{ title: 'Parlez', text: richText(paragraph(text('Parlez.'))) }],
}

describe('the address of a guide that is renamed', () => {
  it('leads to its new one however often it is renamed, and to nothing once it is its own again', async () => {
    const { id } = await publish('un')
    expect(await former()).toEqual([])
    await change(id, { slug: 'deux' })
    await change(id, { slug: 'trois' })
    expect(await former()).toEqual([
      { address: '/logement/deux/', to: '/logement/trois/' },
      { address: '/logement/un/', to: '/logement/trois/' },
    ])
    await change(id, { slug: 'un' })
    expect(await former()).toEqual([
      { address: '/logement/deux/', to: '/logement/un/' },
      { address: '/logement/trois/', to: '/logement/un/' },
    ])
  })

  it('follows it to another rubric, its easy-to-read page with it', async () => {
    const { id } = await publish('un', { easyRead: EASY })
    await change(id, { rubric: otherRubric.id, themes: [otherRubric.theme] })
    expect(await former()).toEqual([
      { address: '/logement/un/', to: '/emploi/un/' },
      { address: '/logement/un/facile-a-lire/', to: '/emploi/un/facile-a-lire/' },
    ])
  })

  it('is that of the guide that takes it, and then of neither', async () => {
    const first = await publish('un')
    await change(first.id, { slug: 'deux' })
    const second = await publish('un')
    expect(await former()).toEqual([])
    await change(second.id, { slug: 'trois' })
    expect(await former()).toEqual([{ address: '/logement/un/', to: '/logement/trois/' }])
  })

  it('is not left by a draft, but by its publication', async () => {
    const { id } = await publish('un')
    await change(id, { slug: 'deux', _status: 'draft' }, true)
    expect(await former()).toEqual([])
    await change(id, { slug: 'deux', _status: 'published' })
    expect(await former()).toEqual([{ address: '/logement/un/', to: '/logement/deux/' }])
  })

  it('is not left when the change is not kept', async () => {
    const { id } = await publish('un')
    const failing = inTransaction({
      payload,
      work: async (req) => {
        await payload.update({ collection: 'guides', id, data: { slug: 'deux' }, req })
        throw new Error('the change is not kept')
      },
    })
    await expect(failing).rejects.toThrow('the change is not kept')
    expect((await payload.count({ collection: 'former-addresses' })).totalDocs).toBe(0)
  })
})

describe('the address of a guide that is withdrawn', () => {
  const gone = (id: string) => [{ address: '/logement/un/', to: null, key: `guide:${id}` }]

  it.each([
    ['taken off the site', { _status: 'draft' as const }],
    ['put in the trash', { deletedAt: '2026-11-20T10:00:00.000Z' }],
  ])('is known while it is %s, and is a page’s once it is back', async (_, away) => {
    const { id } = await publish('un')
    await change(id, away)
    expect(await former()).toEqual(gone(id))
    const data = { deletedAt: null, _status: 'published' as const }
    await payload.update({ collection: 'guides', id, data, trash: true })
    expect(await former()).toEqual([])
  })

  it('is known after it is deleted for good', async () => {
    const { id } = await publish('un')
    await payload.delete({ collection: 'guides', id })
    expect(await former()).toEqual(gone(id))
  })

  it('leads to where it is once it comes back under another name', async () => {
    const { id } = await publish('un')
    await change(id, { _status: 'draft' })
    await change(id, { slug: 'deux', _status: 'published' })
    expect(await former()).toEqual([{ address: '/logement/un/', to: '/logement/deux/' }])
  })

  it('is nobody’s when it never was on the site', async () => {
    const data = { ...guideData(ids), slug: 'un', _status: 'draft' as const }
    const { id } = await payload.create({ collection: 'guides', data, draft: true })
    await payload.delete({ collection: 'guides', id })
    expect(await former()).toEqual([])
  })
})

describe('the others that have pages', () => {
  it('themes lead to their new address, and are gone with their guides', async () => {
    const { id } = await publish('un')
    await payload.update({ collection: 'themes', id: ids.theme, data: { slug: 'loyer' } })
    const address = '/logement/theme/payer/'
    expect(await former()).toEqual([{ address, to: '/logement/theme/loyer/' }])
    await payload.delete({ collection: 'guides', id })
    expect(await former()).toContainEqual({ address, to: null, key: `theme:${ids.theme}` })
    await payload.update({ collection: 'themes', id: ids.theme, data: { slug: 'payer' } })
  })

  it('partners lead to their new address', async () => {
    const id = ids.organization
    await payload.update({ collection: 'organizations', id, data: { slug: 'adil' } })
    expect(await former()).toEqual([{ address: '/annuaire/adil-78/', to: '/annuaire/adil/' }])
    await payload.update({ collection: 'organizations', id, data: { slug: 'adil-78' } })
  })

  it('events take their calendar with them; long over, they are withdrawn', async () => {
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()
    const data = {
      title: 'Atelier',
      slug: 'atelier',
      summary: 'x',
      text: richText(paragraph(text('x'))),
      startsAt: day(3),
      mode: 'onsite' as const,
      place: { name: 'Maison', city: 'Versailles' },
      _status: 'published' as const,
    }
    const { id } = await payload.create({ collection: 'events', data })
    await payload.update({ collection: 'events', id, data: { slug: 'rencontre' } })
    expect(await former()).toEqual([
      { address: '/agenda/atelier.ics', to: '/agenda/rencontre.ics' },
      { address: '/agenda/atelier/', to: '/agenda/rencontre/' },
    ])
    await payload.update({ collection: 'events', id, data: { startsAt: day(-60) } })
    expect((await former()).map(({ address, to }) => [address, to])).toEqual([
      ['/agenda/atelier.ics', null],
      ['/agenda/atelier/', null],
      ['/agenda/rencontre.ics', null],
      ['/agenda/rencontre/', null],
    ])
  })
})
