import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../src/publishing/snapshot/build.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from '../publishing/content.ts'

let payload: Payload
let ids: Ids
let guide: string

beforeAll(async () => {
  payload = await bootPayload('words')
  ids = await makeGround(payload)
  const data = { ...guideData(ids), slug: 'loyer-impaye', _status: 'published' as const }
  guide = (await payload.create({ collection: 'guides', data })).id
})

afterAll(() => payload.destroy())

const proprio = { says: ['proprio', 'bailleur privé'], means: ['propriétaire'] }

const waiting = async () => {
  const where = { state: { equals: 'waiting' } } as const
  const found = { collection: 'publications', where, sort: '-requestedAt' } as const
  return (await payload.find(found)).docs.map(({ cause }) => cause)
}

describe('what the search is taught', () => {
  it('reaches the snapshot as it was written, and asks for a publication', async () => {
    await payload.create({ collection: 'thesaurus', data: { ...proprio, note: 'Dit au guichet' } })
    expect((await waiting())[0]).toBe('proprio, bailleur privé → propriétaire')
    await payload.create({
      collection: 'dangers',
      data: { name: 'À la rue', words: ['dormir dehors'], hotlines: [ids.hotline] },
    })
    await payload.create({
      collection: 'intents',
      data: { words: ['numéro', 'où aller'], favours: 'organization' },
    })
    await payload.create({
      collection: 'best-bets',
      data: { queries: ['Payer  le loyer '], page: { relationTo: 'guides', value: guide } },
    })
    const { search } = await buildSnapshot({ payload })
    expect(search).toEqual({
      digest: search.digest,
      thesaurus: [{ ...proprio, bothWays: false }],
      dangers: [{ name: 'À la rue', words: ['dormir dehors'], hotlines: ['115'] }],
      intents: [{ words: ['numéro', 'où aller'], favours: 'organization' }],
      bestBets: [{ queries: ['Payer le loyer'], page: 'guide:loyer-impaye' }],
    })
    expect(JSON.stringify(search)).not.toContain('guichet')
  })

  it('changes the snapshot when it is changed or removed', async () => {
    const line = await payload.create({
      collection: 'thesaurus',
      data: { says: ['RSA'], means: ['revenu de solidarité active'], bothWays: true },
    })
    const with_ = await buildSnapshot({ payload })
    expect(with_.search.thesaurus).toHaveLength(2)
    await payload.delete({ collection: 'thesaurus', id: line.id })
    expect((await waiting())[0]).toBe('RSA ↔ revenu de solidarité active')
    const without = await buildSnapshot({ payload })
    expect(without.search.thesaurus).toHaveLength(1)
    expect(without.digest).not.toBe(with_.digest)
  })

  it('puts no page first while it is not on line', async () => {
    const bets = async () => (await buildSnapshot({ payload })).search.bestBets
    const status = (_status: 'draft' | 'published') =>
      payload.update({ collection: 'guides', id: guide, data: { _status } })
    await status('draft')
    expect(await bets()).toEqual([])
    await status('published')
    expect(await bets()).toHaveLength(1)
  })

  it('keeps the numbers that a danger names', async () => {
    const gone = payload.delete({ collection: 'hotlines', id: ids.hotline })
    await expect(gone).rejects.toThrow(/sert encore à.*À la rue/)
  })
})

describe('a line of the thesaurus', () => {
  const made = (line: object) =>
    payload.create({ collection: 'thesaurus', data: { ...proprio, ...line } })
  const saying = (reason: RegExp) => ({
    data: { errors: [{ path: 'says', message: expect.stringMatching(reason) as string }] },
  })

  it.each([
    ['without a word', [], /au moins un mot/],
    ['with an empty one', ['logeur', ' '], /vide/],
    ['with one of 81 letters', ['a'.repeat(81)], /80 caractères/],
    ['with a common word alone', ['aller'], /trop courants/],
    ['with stop words alone', ['je ne peux plus'], /trop courants/],
    ['with one that another line has', ['logeur', 'PROPRIO'], /déjà dans.*proprio, bailleur privé/],
  ])('%s is refused in French', async (_what, says, reason) => {
    await expect(made({ says })).rejects.toMatchObject(saying(reason))
  })

  it('without a meaning is refused too', async () => {
    const lacking = made({ says: ['logeur'], means: [] })
    await expect(lacking).rejects.toMatchObject({ data: { errors: [{ path: 'means' }] } })
  })

  it('may be saved again with its own words, and named anew', async () => {
    const { docs } = await payload.find({ collection: 'thesaurus' })
    const line = docs[0]
    const data = { says: ['proprio', 'logeur'], bothWays: true }
    const saved = await payload.update({ collection: 'thesaurus', id: line?.id ?? '', data })
    expect(saved).toMatchObject({
      title: 'proprio, logeur ↔ propriétaire',
      keys: ['proprio', 'logeur'],
    })
    const noted = { note: 'Revue' }
    const again = await payload.update({ collection: 'thesaurus', id: saved.id, data: noted })
    expect(again).toMatchObject({ title: saved.title, keys: saved.keys, note: 'Revue' })
  })
})

describe('a page put first', () => {
  it('is one that is on line', async () => {
    const draft = await payload.create({
      collection: 'guides',
      data: { title: 'Ébauche', _status: 'draft' } as never,
      draft: true,
    })
    const page = { relationTo: 'guides' as const, value: draft.id }
    const made = payload.create({ collection: 'best-bets', data: { queries: ['ébauche'], page } })
    await expect(made).rejects.toMatchObject({ data: { errors: [{ path: 'page' }] } })
  })

  it('has the query for itself', async () => {
    const page = { relationTo: 'organizations' as const, value: ids.organization }
    const made = payload.create({
      collection: 'best-bets',
      data: { queries: ['payer le LOYER'], page },
    })
    await expect(made).rejects.toMatchObject({ data: { errors: [{ path: 'queries' }] } })
  })
})
