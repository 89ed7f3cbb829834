import { REST_GET } from '@payloadcms/next/routes'
import type { Question } from '@infos-droits/shared'
import { newReference } from '@infos-droits/shared/crypto'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueMail } from '../../src/mail/index.ts'
import { takeIn } from '../../src/desk/intake.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { shownCounts } from '../../src/privacy/counts.ts'
import { eraseTicket } from '../../src/privacy/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { fresh, sealed, ticketOf } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { ORIGIN, signInTeam } from '../team.ts'

let payload: Payload
let cookies: Record<string, string>
let network: Network
const NOW = new Date('2026-11-22T12:00:00.000Z')
const OCTOBER = new Date('2026-10-31T23:30:00.000Z')
const SEPTEMBER = new Date('2026-09-10T10:00:00.000Z')

beforeAll(async () => {
  payload = await bootPayload('counts')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
})
afterAll(() => payload.destroy())

const asked = async (receivedAt: Date, over: Partial<Question> = {}): Promise<Ticket> => {
  const reference = newReference()
  await takeIn({ payload, reference, sealed: sealed({ reference, receivedAt, ...over }) })
  return ticketOf(payload, reference)
}
const erase = (ticket: Ticket) =>
  inTransaction({ payload, work: (req) => eraseTicket({ req, ticket, reason: 'retention' }) })
const eraseMany = async (count: number, receivedAt: Date, over: Partial<Question> = {}) => {
  const tickets = await Promise.all(Array.from({ length: count }, () => asked(receivedAt, over)))
  await Promise.all(tickets.map(erase))
}
const shown = async () => {
  const { cells, waitingMonths } = await shownCounts({ payload, now: NOW })
  const lines = cells.map(
    ({ period, territory, rubric, count }) =>
      `${period ?? 'all'} ${territory ?? 'all'} ${rubric} ${String(count)}`,
  )
  return { lines, waitingMonths }
}
const stored = () => payload.find({ collection: 'counts', depth: 0, pagination: false })
const get = (cookie: string) => {
  const config = import('../../src/payload.config.ts').then((module) => module.default)
  const request = new Request(`${ORIGIN}/api/chiffres.csv`, { headers: { cookie, origin: ORIGIN } })
  return REST_GET(config)(request, { params: Promise.resolve({ slug: ['chiffres.csv'] }) })
}

const SITE = 'Bearer a-token-that-only-tests-use-0123456789'
const asksIfKept = async (body: object, headers: Record<string, string>): Promise<Response> => {
  const { default: config } = await import('../../src/payload.config.ts')
  const request = new Request(`${ORIGIN}/api/intake/kept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    body: JSON.stringify(body),
  })
  return handleEndpoints({ config, request })
}

/** Every row of the whole database in which the id or the reference of a ticket stands, by collection. */
const rowsWith = async ({ id, reference }: Ticket): Promise<Map<string, Row[]>> => {
  const { db } = payload.db.connection
  if (db === undefined) throw new Error('no database')
  const found = new Map<string, Row[]>()
  for (const { name } of await db.listCollections().toArray()) {
    const rows = await db.collection(name).find().toArray()
    const pointing = rows.filter((row) => {
      const text = JSON.stringify(row)
      return text.includes(id) || text.includes(reference)
    })
    if (pointing.length > 0) found.set(name, pointing)
  }
  return found
}
type Row = Record<string, unknown>

const rowOf = async ({ reference }: Ticket): Promise<Row> =>
  (await payload.db.connection.collection('tickets').findOne({ reference })) ?? {}

/** Names of what holds anything, in any of the rows. */
const keysOf = (rows: Row[]): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => !isEmpty(row[key])))),
]
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (isPlain(value) && Object.values(value).every(isEmpty))
/** Ids and dates of the database are objects too. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

describe('a question that is erased', () => {
  it('leaves a row that says neither what it was about, nor from where, nor when it came', async () => {
    const ticket = await asked(SEPTEMBER, { rubric: 'sante', territory: 'elsewhere' })
    expect(ticket).toMatchObject({ rubric: 'sante', territory: 'elsewhere' })
    await erase(ticket)
    const left = await fresh(payload, ticket)
    expect(left).toMatchObject({ reference: ticket.reference, state: ticket.state, history: [] })
    const text = JSON.stringify(left)
    for (const word of ['sante', 'elsewhere', '2026-09', ticket.createdAt])
      expect(text).not.toContain(word)
    expect([left.organization ?? null, left.mailboxPrivate ?? null]).toEqual([null, null])
    expect(left.erasedAt).toBeTruthy()
  })

  it('is counted once, by its month in Paris, and not again when it is erased twice', async () => {
    const { docs } = await stored()
    expect(docs).toEqual([
      expect.objectContaining({
        ...{ month: '2026-09', rubric: 'sante', territory: 'elsewhere', count: 1 },
      }),
    ])
    const where = { erasedAt: { exists: true } }
    const [ticket] = (await payload.find({ collection: 'tickets', where, depth: 0 })).docs
    if (ticket === undefined) throw new Error('nothing was erased')
    await erase(ticket)
    expect((await stored()).docs.map(({ count }) => count)).toEqual([1])
  })

  it('is not counted when its erasure fails', async () => {
    const ticket = await asked(SEPTEMBER)
    const failing = inTransaction({
      payload,
      work: async (req) => {
        await eraseTicket({ req, ticket, reason: 'retention' })
        throw new Error('the disk is full')
      },
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect((await stored()).docs.map(({ count }) => count)).toEqual([1])
    expect((await fresh(payload, ticket)).rubric).toBe('logement')
    await erase(ticket)
  })

  it('is counted with others that are erased at the same moment', async () => {
    await eraseMany(3, OCTOBER)
    await eraseMany(3, OCTOBER)
    const { docs } = await stored()
    // Half past midnight of the first of November, in Paris.
    expect(docs.find(({ month }) => month === '2026-11')).toMatchObject({ count: 6 })
  })
})

describe('the site that asks whether a question is still kept', () => {
  it('hears yes until it is erased, so that who asks again in the same words is heard', async () => {
    const ticket = await asked(SEPTEMBER)
    const { reference } = ticket
    const answer = async () =>
      (await (await asksIfKept({ reference }, { authorization: SITE })).json()) as object
    expect(await answer()).toEqual({ isKept: true })
    await erase(ticket)
    expect(await answer()).toEqual({ isKept: false })
    const unknown = { reference: newReference() }
    const said = await asksIfKept(unknown, { authorization: SITE })
    expect(await said.json()).toEqual({ isKept: false })
  })

  it('has to show its token, and a reference', async () => {
    const reference = newReference()
    const { lead = '' } = cookies
    for (const headers of [{}, { authorization: 'Bearer x' }, { cookie: lead }])
      expect((await asksIfKept({ reference }, headers as Record<string, string>)).status).toBe(401)
    const wrong = await asksIfKept({ reference: { $ne: null } }, { authorization: SITE })
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ code: 'intake.invalid' })
  })
})

describe('the figures', () => {
  it('of this month, and of a month with a question that is still there, wait', async () => {
    await eraseMany(5, new Date('2026-10-10T10:00:00.000Z'), { rubric: 'emploi' })
    const last = await asked(new Date('2026-10-12T10:00:00.000Z'))
    expect(await shown()).toEqual({ lines: [], waitingMonths: 2 })
    await erase(last)
    expect(await shown()).toEqual({ lines: ['2026-10 here rest 6'], waitingMonths: 1 })
  })

  it('reach the lead as a file, nobody else', async () => {
    const response = await get(cookies['lead'] ?? '')
    expect(response.headers.get('content-type')).toContain('text/csv')
    const text = await response.text()
    expect(text).toContain('"octobre 2026";"La commune";"Plusieurs sujets";"6"')
    expect(text).not.toContain('"1"')
    for (const cookie of ['', cookies['partner'] ?? '', cookies['reception'] ?? ''])
      expect((await get(cookie)).status).toBe(403)
  })
})

describe('what points to a question that is erased', () => {
  it('tells nothing of what it was about, in any collection', async () => {
    const ticket = await asked(SEPTEMBER, { rubric: 'sante' })
    const about = { ticket: ticket.id }
    const partner = network.users.partner.id
    await inTransaction({
      payload,
      work: async (req) => {
        await queueMail({ req, kind: 'lead-danger', ...about })
        await queueMail({ req, kind: 'partner-detail', user: partner, ...about })
        await queueMail({ req, kind: 'citizen-detail', ...about })
      },
    })
    const where = { ticket: { equals: ticket.id } }
    const left = { providerId: 'number-at-the-service', error: '422 what the service said' }
    await payload.update({ collection: 'mails', where, data: { state: 'sent', ...left } })
    const event = { at: OCTOBER.toISOString(), state: 'done', attempts: 0 } as const
    const times = { notBefore: OCTOBER.toISOString() }
    const received = await payload.create({
      collection: 'mailEvents',
      data: {
        ...{ ...event, ...times, ...about, kind: 'received', outcome: 'reply', eventId: 'e1' },
        ...{ danger: true, senderHash: 'sender', namedHashes: ['named'], emailId: 'mail-of-hers' },
        ...{ error: 'what went wrong', storedAt: OCTOBER.toISOString(), size: 12 },
      },
    })
    const report = await payload.create({
      collection: 'mailEvents',
      data: { ...event, ...times, kind: 'delivered', eventId: 'e2', emailId: left.providerId },
    })
    const { dataKey: keyBefore } = await rowOf(ticket)
    await erase(ticket)
    const pointing = await rowsWith(ticket)
    const kept = Object.fromEntries([...pointing].map(([name, rows]) => [name, keysOf(rows)]))
    const always = ['_id', '__v', 'createdAt', 'updatedAt']
    const work = ['attempts', 'notBefore', 'heldUntil', 'firstTriedAt', 'fence', 'leaseUntil']
    const allowed: Record<string, string[]> = {
      // Anew, as every row has one: the words that say it is erased are encrypted too.
      tickets: [
        ...always,
        'reference',
        'state',
        'channel',
        'erasedAt',
        'revision',
        'text',
        'masked',
      ].concat('dataKey', 'receivedAt', 'dueAt'),
      mails: [...always, ...work, 'kind', 'state', 'ticket', 'sentAt', 'delivery', 'reports'],
      // `act` is drawn at random: which questions one act erased together, for their proof.
      erasures: [
        '_id',
        '__v',
        'reference',
        'at',
        'reason',
        'user',
        'act',
        'againAt',
        'backupsUntil',
        'completeAt',
      ],
    }
    for (const [name, keys] of Object.entries(kept))
      expect({ name, keys: keys.filter((key) => !allowed[name]?.includes(key)) }).toEqual({
        name,
        keys: [],
      })
    expect((await rowOf(ticket)).dataKey).not.toBe(keyBefore)
    const mails = pointing.get('mails') ?? []
    expect(mails.length).toBeGreaterThanOrEqual(3)
    expect(new Set(mails.map(({ kind }) => kind as string))).toEqual(new Set(['erased']))
    for (const { id } of [received, report]) {
      const row = await payload.findByID({ collection: 'mailEvents', id, depth: 0 })
      const gone = [row.ticket, row.emailId, row.error, row.danger, row.senderHash, row.storedAt]
      expect(gone.filter((value) => Boolean(value))).toEqual([])
      expect(row.namedHashes ?? []).toEqual([])
    }
  })
})
