import { NAUGHTY } from '@infos-droits/shared/hostile'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { indexOldTickets } from '../../src/desk/ticket-indexes.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { searchTexts, type Searched } from '../../src/queue/search.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'

let payload: Payload
let network: Network
beforeAll(async () => {
  payload = await bootPayload('search')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

const as = (role: keyof Network['users']) => ({ payload, user: network.users[role] }) as never
const search = (text: unknown): Promise<Searched> =>
  searchTexts({ req: as('lead'), body: { text } })
const referencesOf = async (text: string) => (await search(text)).hits.map((hit) => hit.reference)
const raw = () => payload.db.connection.collection('tickets')
const stored = async (ticket: Ticket) => await raw().findOne({ reference: ticket.reference })
const lead = { role: 'lead', name: 'Lise' } as const
const lines = async (event: 'searched' | 'text') =>
  (await payload.find({ collection: 'accessLog', where: { event: { equals: event } }, limit: 500 }))
    .docs

describe('the search of texts', () => {
  it('finds a question by its words in any form, with all of them, and marks them', async () => {
    const ticket = await ask(payload, { text: 'Bonjour.\nMon bailleur veut m’expulser à Noël.' })
    await ask(payload, { text: 'Mon bailleur ne répond pas.' })
    const { hits } = await search('EXPULSÉE bailleurs')
    expect(hits.map((hit) => hit.reference)).toEqual([ticket.reference])
    const { text, marks } = hits[0]?.excerpt ?? { text: '', marks: [] }
    expect(text).toBe('Mon bailleur veut m’expulser à Noël.')
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['bailleur', 'expulser'])
  })

  it('finds it by its draft, its answer and its messages too, and no more by what was replaced', async () => {
    const ticket = await ask(payload, { text: 'Une question de succession.' })
    const partner = { role: 'partner', organization: network.adil, name: 'ADIL' } as const
    const step = async (event: 'save_draft' | 'propose' | 'validate', text: string) => {
      const { revision } = await fresh(payload, ticket)
      const actor = event === 'validate' ? lead : partner
      await act({ payload, actor, ticketId: ticket.id, action: { event, revision, text } })
    }
    await step('save_draft', 'Voyez le notariat.')
    expect(await referencesOf('succession notariat')).toEqual([ticket.reference])
    await step('propose', 'Voyez la chambre interdépartementale.')
    expect(await referencesOf('notariat')).toEqual([])
    await step('validate', 'Prenez rendez-vous au tribunal.')
    expect(await referencesOf('tribunal interdepartementales')).toEqual([ticket.reference])
    const at = new Date().toISOString()
    await payload.create({
      collection: 'messages',
      data: {
        ticket: ticket.id,
        by: 'person',
        at,
        subject: 'Re',
        shown: 'Merci, et pour le viager ?',
      },
    })
    expect(await referencesOf('viager tribunal')).toEqual([ticket.reference])
    // It stays so when the ticket changes again.
    await payload.update({ collection: 'tickets', id: ticket.id, data: { revision: 99 } })
    expect(await referencesOf('viager')).toEqual([ticket.reference])
  })

  it('puts what holds the words most often first, then what is newest', async () => {
    const old = await ask(payload, { text: 'Un souci de chaudière.', receivedAt: new Date(0) })
    const recent = await ask(payload, { text: 'Encore une chaudière en panne.' })
    const often = await ask(payload, {
      text: 'La chaudière, toujours la chaudière.',
      receivedAt: new Date(0),
    })
    expect(await referencesOf('chaudières')).toEqual(
      [often, recent, old].map(({ reference }) => reference),
    )
  })

  it('shows nothing of which the words are not really there, though a hash says so', async () => {
    const [one, other] = [
      await ask(payload, { text: 'Une histoire de pension.' }),
      await ask(payload, { text: 'Une histoire de brocante.' }),
    ]
    const words: unknown = (await stored(other))?.['words']
    await raw().updateOne({ reference: one.reference }, { $set: { words } })
    expect(await referencesOf('brocante')).toEqual([other.reference])
  })

  it('keeps no word in the database, and none in the access log', async () => {
    const ticket = await ask(payload, { text: 'Mon orthophoniste a déménagé.' })
    const before = (await lines('searched')).length
    expect(await referencesOf('orthophoniste')).toEqual([ticket.reference])
    const words: unknown = (await stored(ticket))?.['words']
    expect(words).toEqual([
      expect.stringMatching(/^[\w-]{12}$/),
      expect.stringMatching(/^[\w-]{12}$/),
    ])
    const log = await lines('searched')
    expect(log).toHaveLength(before + 1)
    expect(log[0]).toMatchObject({ user: network.users.lead.id, event: 'searched' })
    expect(JSON.stringify(log)).not.toContain('orthophonist')
    const opened = (await lines('text')).filter((line) => line.ticket === ticket.id)
    expect(opened).toHaveLength(1)
  })

  it('finds nothing of an erased question, which keeps no hash', async () => {
    const ticket = await ask(payload, { text: 'Mon curateur ne m’écoute pas.' })
    expect(await referencesOf('curateur')).toEqual([ticket.reference])
    await eraseForPerson({ req: as('lead'), ticketId: ticket.id })
    expect((await stored(ticket))?.['words']).toEqual([])
    expect(await referencesOf('curateur')).toEqual([])
  })

  it('finds questions from before there was a search, once a process has started', async () => {
    const ticket = await ask(payload, { text: 'Une apiculture associative.' })
    await raw().updateOne({ reference: ticket.reference }, { $unset: { words: 1 } })
    expect(await referencesOf('apiculture')).toEqual([])
    const before = await stored(ticket)
    expect(await indexOldTickets(payload)).toBe(1)
    expect(await referencesOf('apiculture')).toEqual([ticket.reference])
    // Erasure counts from the last change: being indexed is none.
    expect((await stored(ticket))?.['updatedAt']).toEqual(before?.['updatedAt'])
    expect(await indexOldTickets(payload)).toBe(0)
  })

  it('is for leads', async () => {
    for (const role of ['partner', 'reception'] as const)
      await expect(searchTexts({ req: as(role), body: { text: 'loyer' } })).rejects.toMatchObject({
        code: 'auth.lead',
      })
  })

  it('asks the database by its index', async () => {
    const find = { words: { $in: ['a', 'b'] } }
    const plan = await raw().find(find).sort({ receivedAt: -1 }).limit(10).explain()
    expect(JSON.stringify(plan)).toContain('"indexName":"words_1_receivedAt_1"')
    expect(JSON.stringify(plan)).not.toMatch(/COLLSCAN|"stage":"SORT"/)
  })

  it('answers whatever is typed with hits or with a sentence', async () => {
    const naughty = NAUGHTY.filter((_, index) => index % 8 === 0)
    for (const text of [...naughty, undefined, null, { $ne: '' }, ['loyer'], 7, 'x'.repeat(301)]) {
      const answer = await search(text).catch((error: unknown) => error)
      if (answer instanceof Error)
        expect(answer, JSON.stringify(text)).toMatchObject({ code: 'queue.search', status: 422 })
      else expect(answer).toHaveProperty('hits')
    }
  }, 60_000)
})
