import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { TicketDesk } from '../../src/desk/admin/TicketDesk.tsx'
import { getPartnerPage } from '../../src/desk/pages/index.ts'
import { eraseTicket, noteTextsOpened } from '../../src/privacy/index.ts'
import type { Ticket, User } from '../../src/payload-types.ts'
import { inTransaction } from '../../src/work/index.ts'
import { callRest } from '../access/rest-call.ts'
import { bootPayload } from '../boot.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { ask, tokenOf } from '../desk/harness.ts'
import { signInTeam } from '../team.ts'

// The browser's half, which brings style sheets with it.
vi.mock('../../src/desk/admin/TicketWork.tsx', () => ({ TicketWork: () => null }))

let payload: Payload
let network: Network
let cookies: Record<string, string>

beforeAll(async () => {
  payload = await bootPayload('texts')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
}, 120_000)
afterAll(() => payload.destroy())

const openings = async (ticket: Pick<Ticket, 'id'>) =>
  (
    await payload.find({
      collection: 'accessLog',
      where: { ticket: { equals: ticket.id }, event: { equals: 'text' } },
      sort: 'seq',
      depth: 0,
    })
  ).docs.map(({ user, subject }) => ({ user: user ?? null, subject: subject ?? null }))

const see = (ticket: Ticket, user: User) =>
  TicketDesk({ id: ticket.id, payload, user: { ...user, collection: 'users' } } as never)
const hourAgo = (ticket: Ticket) =>
  payload.db.connection
    .collection('accesslogs')
    .updateMany({ event: 'text' }, { $set: { at: new Date(Date.now() - 3_700_000) } })
    .then(() => ticket)

describe('opening the text of a question', () => {
  it('is one line a person and hour, however often the screen is drawn', async () => {
    const ticket = await ask(payload)
    const { lead, partner } = network.users
    await Promise.all([see(ticket, lead), see(ticket, lead), see(ticket, lead)])
    await see(ticket, lead)
    expect(await openings(ticket)).toEqual([{ user: lead.id, subject: null }])
    await see(ticket, partner)
    expect(await openings(ticket)).toHaveLength(2)
    await see(await hourAgo(ticket), lead)
    expect((await openings(ticket)).map(({ user }) => user)).toEqual([lead.id, partner.id, lead.id])
  })

  it('by a mailed link is a line that names the link, and no partner', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const open = () => getPartnerPage({ payload, token, search: new URLSearchParams() })
    expect((await open()).status).toBe(200)
    expect((await open()).status).toBe(200)
    const { docs } = await payload.find({
      collection: 'partnerLinks',
      where: { ticket: { equals: ticket.id } },
    })
    expect(await openings(ticket)).toEqual([
      { user: null, subject: `partnerLinks/${docs[0]?.id ?? ''}` },
    ])
  })

  it.each([
    ['lead', 1],
    ['partner', 1],
    ['reception', 0],
    ['nobody', 0],
  ])('through the REST API by %s makes %i line', async (role, lines) => {
    const ticket = await ask(payload)
    const cookie = cookies[role]
    const whole = await callRest({ path: `/tickets/${ticket.id}`, cookie })
    expect(whole.ok).toBe(lines > 0)
    const where = `where[id][equals]=${ticket.id}`
    await callRest({ path: `/tickets?${where}`, cookie })
    expect(await openings(ticket)).toHaveLength(lines)
  })

  it('is no line when what is read holds no text', async () => {
    const ticket = await ask(payload)
    const path = `/tickets/${ticket.id}?select[reference]=true&select[state]=true`
    const read = await callRest({ path, cookie: cookies['lead'] })
    expect(await read.json()).toMatchObject({ reference: ticket.reference })
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'request' }),
    })
    await callRest({ path: `/tickets/${ticket.id}`, cookie: cookies['lead'] })
    await see(ticket, network.users.lead)
    expect(await openings(ticket)).toEqual([])
  })

  it('of a whole list is one line a question, and none when it is asked for again', async () => {
    const tickets = [await ask(payload), await ask(payload), await ask(payload)]
    const list = () => callRest({ path: '/tickets?limit=100&depth=0', cookie: cookies['partner'] })
    await Promise.all([list(), list()])
    await list()
    for (const ticket of tickets) expect(await openings(ticket)).toHaveLength(1)
  })

  it('lists of the admin read no text', () => {
    const { tickets } = payload.collections
    expect(tickets.config.admin.enableListViewSelectAPI).toBe(true)
  })

  it('shows nothing when its line cannot be written', async () => {
    const ticket = await ask(payload)
    const heads = payload.db.connection.collection<{ _id: string }>('accesslog_head')
    const head = await heads.findOneAndDelete({ _id: 'head' })
    const reader = { userId: network.users.lead.id }
    try {
      await expect(noteTextsOpened({ payload, tickets: [ticket.id], reader })).rejects.toThrow(
        'head',
      )
      await expect(see(ticket, network.users.lead)).rejects.toThrow('head')
    } finally {
      if (head !== null) await heads.insertOne(head)
    }
  })
})
