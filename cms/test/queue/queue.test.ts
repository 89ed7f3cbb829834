import { newReference } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ticket } from '../../src/payload-types.ts'
import { queueCounts } from '../../src/queue/counts.ts'
import { dueWords } from '../../src/queue/due-words.ts'
import { SAVED_KEY } from '../../src/queue/limits.ts'
import { queuePage } from '../../src/queue/page.ts'
import { PAGE_ROWS, parseQuery } from '../../src/queue/query.ts'
import { savedViews } from '../../src/queue/saved-views.ts'
import { bootPayload } from '../boot.ts'
import { plantNetwork, type Network } from '../desk/network.ts'

let payload: Payload
let network: Network
const now = new Date('2026-11-23T12:00:00Z')
const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString()

const plant = async (data: Partial<Ticket> & Pick<Ticket, 'state' | 'dueAt'>) =>
  payload.create({
    collection: 'tickets',
    data: {
      reference: newReference(),
      rubric: 'logement',
      territory: 'here',
      channel: 'email',
      receivedAt: day(-7),
      revision: 0,
      text: 'x',
      masked: 'x',
      ...data,
    },
  })

beforeAll(async () => {
  payload = await bootPayload('queue')
  network = await plantNetwork(payload)
  await plant({ state: 'to_validate', dueAt: day(-2), organization: network.adil })
  await plant({ state: 'with_partner', dueAt: day(3), organization: network.adil })
  await plant({ state: 'with_partner', dueAt: day(1), organization: network.ccas, rubric: 'sante' })
  await plant({ state: 'with_lead', dueAt: day(-5), channel: 'phone' })
  await plant({ state: 'to_hand_over', dueAt: day(2), channel: 'desk' })
  await plant({ state: 'undeliverable', dueAt: day(-1) })
  // Two pages and a bit, many of them due at one instant.
  for (let index = 0; index < 2 * PAGE_ROWS + 7; index += 1)
    await plant({ state: 'answered', dueAt: day(-100 - Math.floor(index / 40)) })
}, 120_000)
afterAll(() => payload.destroy())

const list = (asked: Record<string, unknown>, role: keyof Network['users'] = 'lead') =>
  queuePage({ payload, user: network.users[role], query: parseQuery(asked), now })
const dues = async (asked: Record<string, unknown>) =>
  (await list(asked)).rows.map(({ due }) => due)

/** Of what MongoDB’s profiler notes. */
type Profiled = {
  planSummary: string
  hasSortStage?: boolean
  command: { find: string; limit: number }
}

describe('the list of tickets', () => {
  it('begins with what is latest, says it in words, and leaves out what is over', async () => {
    expect(await dues({})).toEqual([
      'en retard de 5\u00A0jours',
      'en retard de 2\u00A0jours',
      'en retard de 1\u00A0jour',
      'pour demain',
      'encore 2\u00A0jours',
      'encore 3\u00A0jours',
    ])
  })

  it('counts days as they are counted in Paris', () => {
    const words = (dueAt: string, at: string) => dueWords({ dueAt, now: new Date(at) })
    expect(words('2026-11-23T23:30:00Z', '2026-11-23T22:30:00Z')).toBe('pour demain')
    expect(words('2026-11-23T22:30:00Z', '2026-11-23T22:00:00Z')).toBe('pour aujourd’hui')
    expect(words('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z')).toContain('depuis aujourd’hui')
  })

  it('is narrowed by each filter, and by several at once', async () => {
    const rows = async (asked: Record<string, unknown>) => (await list(asked)).rows.length
    expect(await rows({ vue: 'en-retard' })).toBe(3)
    expect(await rows({ vue: 'chez-les-partenaires' })).toBe(2)
    expect(await rows({ partenaire: network.adil })).toBe(2)
    expect(await rows({ partenaire: network.adil, etape: 'with_partner' })).toBe(1)
    expect(await rows({ rubrique: 'sante' })).toBe(1)
    expect(await rows({ reponse: 'phone', retard: 'oui' })).toBe(1)
    expect(await rows({ habite: 'elsewhere' })).toBe(0)
    expect(await rows({ du: '2026-11-16', au: '2026-11-16' })).toBe(6)
    expect(await rows({ du: '2026-11-17' })).toBe(0)
    const { rows: found } = await list({ vue: 'a-valider' })
    expect(await list({ search: found[0]?.reference.toLowerCase() })).toMatchObject({ rows: found })
  })

  it('leafs through everything once, forth and back, though many are due at one instant', async () => {
    const seen: string[] = []
    let page = await list({ vue: 'repondues' })
    const first = page.rows
    seen.push(...page.rows.map(({ id }) => id))
    while (page.next !== null) {
      page = await list({ vue: 'repondues', apres: page.next })
      seen.push(...page.rows.map(({ id }) => id))
    }
    expect(seen).toHaveLength(2 * PAGE_ROWS + 7)
    expect(new Set(seen).size).toBe(seen.length)
    while (page.previous !== null) page = await list({ vue: 'repondues', avant: page.previous })
    expect(page.rows).toEqual(first)
  })

  it('puts first where there may be a danger, whatever the deadline, and only for the lead', async () => {
    const data = { danger: true, organization: network.adil } as const
    const ticket = await plant({ state: 'with_partner', dueAt: day(9), ...data })
    const { rows } = await list({})
    expect(rows[0]).toMatchObject({ id: ticket.id, markers: ['Danger possible'] })
    expect(rows).toHaveLength(7)
    expect((await list({ vue: 'danger' })).rows).toHaveLength(1)
    const { rows: seen } = await list({ vue: 'toutes' }, 'partner')
    expect(seen.find(({ id }) => id === ticket.id)?.markers).toEqual([])
    await payload.delete({ collection: 'tickets', id: ticket.id })
  })

  it('takes an address for what can be understood of it', async () => {
    const odd = { vue: 'x', etape: '$ne', du: '2026-13-45', apres: '~', partenaire: ['a', 'b'] }
    expect((await list({ ...odd, rubrique: { $ne: '' } })).rows).toHaveLength(6)
  })

  it('gives a partner its own, reception what is to be given, and neither any text', async () => {
    const partner = await list({ vue: 'toutes' }, 'partner')
    expect(partner.rows.map(({ organization }) => organization)).toEqual(['adil-test', 'adil-test'])
    const reception = await list({ vue: 'toutes' }, 'reception')
    expect(reception.rows.map(({ state }) => state)).toEqual(['À rappeler ou à remettre'])
    expect(JSON.stringify([partner, reception])).not.toContain('"x"')
  })

  it('says how many each view holds', async () => {
    const counts = await queueCounts({ payload, user: network.users.lead, now })
    expect(Object.fromEntries(counts.map(({ name, count }) => [name, count]))).toEqual({
      'a-traiter': 6,
      danger: 0,
      'questions-au-chef': 0,
      'en-retard': 3,
      'a-valider': 1,
      'a-orienter': 1,
      'chez-les-partenaires': 2,
      'a-remettre': 1,
      'non-distribuees': 1,
      repondues: null,
      toutes: null,
    })
  })

  it('keeps the views that somebody saved for them alone, and survives what else stands there', async () => {
    const { lead, partner } = network.users
    const save = (value: unknown) =>
      payload.db.upsert({
        collection: 'payload-preferences',
        data: { key: SAVED_KEY, user: { relationTo: 'users', value: lead.id }, value },
        where: { key: { equals: SAVED_KEY } },
        req: {},
      })
    const views = [{ name: 'Santé', search: 'vue=a-traiter&rubrique=sante' }]
    await save({ views })
    expect(await savedViews({ payload, user: lead })).toEqual(views)
    expect(await savedViews({ payload, user: partner })).toEqual([])
    await save({ views: 'x' })
    expect(await savedViews({ payload, user: lead })).toEqual([])
  })

  it.each([
    ['one state', 'vue=a-valider'],
    ['those that are over, the newest first', 'vue=repondues'],
    ['all of them, the newest first', 'vue=toutes'],
    ['a deep page', `vue=repondues&apres=${day(-101)}~M`],
  ])('is read from an index in its order, and never sorted: %s', async (_, asked) => {
    const { db } = payload.db.connection
    if (db === undefined) throw new Error('no database')
    await db.command({ profile: 2 })
    try {
      await list(Object.fromEntries(new URLSearchParams(asked)))
    } finally {
      await db.command({ profile: 0 })
    }
    const where = { 'command.find': 'tickets', 'command.limit': PAGE_ROWS + 1 }
    const read = await db.collection<Profiled>('system.profile').find(where).toArray()
    await db.collection('system.profile').drop()
    expect(read).toHaveLength(1)
    expect(read[0]?.planSummary).toContain('dueAt: 1, reference: 1, createdAt: 1')
    expect(read[0]?.hasSortStage).not.toBe(true)
  })
})
