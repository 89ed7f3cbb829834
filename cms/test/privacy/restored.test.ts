import { RESTORED_KEY, type Restored } from '@infos-droits/shared'
import {
  erasedBeside,
  erasedFile,
  erasedIds,
  mergeErased,
  noteBackup,
  tombstoneLine,
  writeWhole,
} from '@infos-droits/shared/backup-folder'
import { newReference } from '@infos-droits/shared/crypto'
import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { isKept, takeIn } from '../../src/desk/intake.ts'
import { env } from '../../src/env.ts'
import { keepBytes, rawName } from '../../src/files/index.ts'
import { takeLetter } from '../../src/inbound/letters.ts'
import { receiveOne } from '../../src/inbound/receive-one.ts'
import { noteEvent } from '../../src/inbound/webhook.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { eraseRisen, eraseTicket, keepErasedBeside, privacy } from '../../src/privacy/index.ts'
import { bury } from '../../src/privacy/tombstones.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, mailsOf, sealed, ticketOf } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { rememberAll } from './put-back.ts'

const HOUR = 3_600_000

let payload: Payload
let network: Network
beforeAll(async () => {
  payload = await bootPayload('restored')
  network = await plantNetwork(payload)
  const restored: Restored = {
    heldUntil: new Date(Date.now() - HOUR).toISOString(),
    restoredAt: new Date().toISOString(),
  }
  await payload.kv.set(RESTORED_KEY, restored)
})
afterAll(() => payload.destroy())

const erase = (ticket: Ticket) =>
  inTransaction({ payload, work: (req) => eraseTicket({ req, ticket, reason: 'request' }) })

describe('a database that was restored', () => {
  it('tells nobody by itself of a question that may have been told of before', async () => {
    const reference = newReference()
    const envelope = sealed({ reference, receivedAt: new Date(Date.now() - 2 * HOUR) })
    expect(await takeIn({ payload, reference, sealed: envelope })).toBe('created')
    expect(await takeIn({ payload, reference, sealed: envelope })).toBe('duplicate')
    const ticket = await ticketOf(payload, reference)
    expect(ticket.state).toBe('with_partner')
    expect((await mailsOf(payload, ticket)).map(({ state }) => state)).toEqual(['uncertain'])
    // The lead sends it after all: the held one is settled, another waits.
    const route = { event: 'route', revision: ticket.revision, organization: network.adil } as const
    const actor = { role: 'lead', name: 'Lise' } as const
    await act({ payload, actor, ticketId: ticket.id, action: route })
    const states = (await mailsOf(payload, ticket)).map(({ state }) => state)
    expect(states).toEqual(['cancelled', 'waiting'])
  })

  it('tells of a question that came after it as ever', async () => {
    const ticket = await ask(payload)
    expect((await mailsOf(payload, ticket)).map(({ state }) => state)).toEqual(['waiting'])
  })

  it('erases again who was erased, once, and leaves nothing of it to be done', async () => {
    const ticket = await ask(payload)
    bury({ id: ticket.id, events: [], mails: [] })
    // As when the CMS and the worker start at the same time.
    const both = await Promise.all([eraseRisen({ payload }), eraseRisen({ payload })])
    expect(Math.max(...both)).toBe(1)
    const { text, state, erasedAt } = await fresh(payload, ticket)
    expect({ text, state }).toEqual({ text: '[effacé]', state: 'closed' })
    expect(erasedAt).toBeTruthy()
    // The link of its person had left: of an erased ticket no mail is told from another by its kind.
    const states = (await mailsOf(payload, ticket)).map((mail) => mail.state)
    expect(states.toSorted()).toEqual(['cancelled', 'sent'])
    const where = { ticket: { equals: ticket.id } }
    const links = await payload.find({ collection: 'partnerLinks', where, depth: 0 })
    expect(links.docs.every(({ revokedAt }) => Boolean(revokedAt))).toBe(true)
    const reference = { reference: { equals: ticket.reference } }
    expect((await payload.count({ collection: 'erasures', where: reference })).totalDocs).toBe(1)
  })
})

describe('somebody who was erased after the backup was made', () => {
  const mail = (text: string) =>
    Buffer.from(`From: Zoe <zoe@exemple.example>\r\nSubject: mon loyer\r\n\r\n${text}\r\n`)
  const hear = (text: string) =>
    receiveOne({ payload, fetchRaw: () => Promise.resolve(mail(text)) })
  const told = (emailId: string, eventId = `msg_${emailId}`) =>
    noteEvent({ payload, eventId, kind: 'received', emailId, at: new Date() })
  const eventsOf = async (eventId: string) => {
    const where = { eventId: { equals: eventId } }
    return (await payload.find({ collection: 'mailEvents', where, depth: 0 })).docs
  }
  const countTickets = async () => (await payload.count({ collection: 'tickets' })).totalDocs
  const idIn = (ticket: unknown) => (typeof ticket === 'string' ? ticket : '')

  it('does not come back with a question that waited in the spool, nor with its files', async () => {
    const putBack = await rememberAll(payload)
    const ticket = await ask(payload)
    const { reference } = ticket
    const before = await countTickets()
    await erase(ticket)
    await putBack()
    await eraseRisen({ payload })
    const envelope = sealed({ reference })
    // Settled: the site lets go of what it holds.
    expect(await takeIn({ payload, reference, sealed: envelope })).toBe('duplicate')
    const letter = { payload, reference: `${reference}.1`, sealed: 'v1.a.b.c' }
    expect(await takeLetter(letter)).toBe('duplicate')
    expect(await countTickets()).toBe(before - 1)
    // Asked anew, it is heard: the site is told that the first is not kept.
    expect(await isKept({ payload, reference })).toBe(false)
    await ask(payload)
    expect(await countTickets()).toBe(before)
  })

  it('does not come back with a mail that waited to be read, whole or in part', async () => {
    const [fetched, unread] = [randomUUID(), randomUUID()]
    await told(fetched)
    await told(unread)
    await payload.update({
      ...{ collection: 'mailEvents', where: { emailId: { equals: fetched } }, depth: 0 },
      data: { storedAt: new Date().toISOString() },
    })
    const [event] = await eventsOf(`msg_${fetched}`)
    const of = rawName(event?.id ?? '')
    await inTransaction({
      payload,
      work: (req) => keepBytes({ req, name: of, bytes: mail('Je suis expulsée demain.') }),
    })
    const putBack = await rememberAll(payload)
    while (await hear('Je suis expulsée.'));
    for (const emailId of [fetched, unread]) {
      const [{ ticket } = { ticket: null }] = await eventsOf(`msg_${emailId}`)
      await erase(await payload.findByID({ collection: 'tickets', id: idIn(ticket), depth: 0 }))
    }
    await putBack()
    const before = await countTickets()
    await eraseRisen({ payload })
    const parts = { collection: 'sealedParts', where: { of: { equals: of } } } as const
    expect((await payload.count(parts)).totalDocs).toBe(0)
    while (await hear('Je suis expulsée.'));
    expect(await countTickets()).toBe(before)
    for (const emailId of [fetched, unread]) {
      const [event] = await eventsOf(`msg_${emailId}`)
      expect(event).toMatchObject({ state: 'done', outcome: 'erased', emailId: null })
    }
  })

  it('does not come back with a mail that was held, and taken in after the backup', async () => {
    const emailId = randomUUID()
    await told(emailId)
    while (await hear('Je suis expulsée.'));
    const [event] = await eventsOf(`msg_${emailId}`)
    const ticket = await payload.findByID({
      ...{ collection: 'tickets', id: idIn(event?.ticket), depth: 0 },
    })
    const held = { ticket: null, outcome: 'automatic' } as const
    const id = event?.id ?? ''
    await payload.update({ collection: 'mailEvents', id, data: held, depth: 0 })
    const putBack = await rememberAll(payload)
    await payload.update({ collection: 'mailEvents', id, data: { ticket: ticket.id }, depth: 0 })
    await erase(ticket)
    await putBack()
    await eraseRisen({ payload })
    const [after] = await eventsOf(`msg_${emailId}`)
    expect(after).toMatchObject({ emailId: null, senderHash: null })
  })

  it('does not come back when the mail service tells of the mail again', async () => {
    const emailId = randomUUID()
    await told(emailId)
    while (await hear('Je suis expulsée.'));
    const [{ ticket } = { ticket: null }] = await eventsOf(`msg_${emailId}`)
    await erase(await payload.findByID({ collection: 'tickets', id: idIn(ticket), depth: 0 }))
    const before = await countTickets()
    await told(emailId, `again_${emailId}`)
    const nobodyFetches = () => Promise.reject(new Error('fetched'))
    while (await receiveOne({ payload, fetchRaw: nobodyFetches }));
    const [again] = await eventsOf(`again_${emailId}`)
    expect(again).toMatchObject({ state: 'done', outcome: 'erased', emailId: null })
    expect(await countTickets()).toBe(before)
    // Nothing in the list finds the mail at the mail service.
    expect(readFileSync(erasedFile(env().DATA_DIR), 'utf8')).not.toContain(emailId)
  })

  it('is known from a list of before, which holds ids alone, and from one with a line that was cut', async () => {
    const list = erasedFile(env().DATA_DIR)
    const [plain, after] = [await ask(payload), await ask(payload)]
    appendFileSync(list, `${plain.id}\n{"id":"${'c'.repeat(24)}","refer`)
    await erase(after)
    const ids = erasedIds(list)
    expect(ids).toEqual(expect.arrayContaining([plain.id, after.id]))
    expect(ids).not.toContain('c'.repeat(24))
    await eraseRisen({ payload })
    expect((await fresh(payload, plain)).text).toBe('[effacé]')
    const { reference } = after
    await payload.delete({ collection: 'tickets', id: after.id })
    expect(await takeIn({ payload, reference, sealed: sealed({ reference }) })).toBe('duplicate')
  })
})

describe('the list of erasures', () => {
  /** Nobody can look at it, nor add to it: a file stands where its folder was. */
  const withoutList = async (work: () => Promise<void>) => {
    const folder = path.dirname(erasedFile(env().DATA_DIR))
    mkdirSync(folder, { recursive: true })
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, '')
    try {
      await work()
    } finally {
      rmSync(folder)
      renameSync(`${folder}-away`, folder)
    }
  }

  it('refuses an erasure that it cannot take in, in words, and all stays as it was', async () => {
    const ticket = await ask(payload)
    await withoutList(async () => {
      await expect(erase(ticket)).rejects.toThrow('rien n’a été effacé')
    })
    expect((await fresh(payload, ticket)).erasedAt).toBeFalsy()
    await erase(ticket)
    expect((await fresh(payload, ticket)).erasedAt).toBeTruthy()
  })

  it('is not taken for an empty one while nobody can look at it: what is asked waits, and the CMS starts', async () => {
    const [ticket, risen] = [await ask(payload), await ask(payload)]
    await erase(ticket)
    const { reference } = ticket
    await payload.delete({ collection: 'tickets', id: ticket.id })
    bury({ id: risen.id, events: [], mails: [] })
    const take = () => takeIn({ payload, reference, sealed: sealed({ reference }) })
    await withoutList(async () => {
      await expect(take()).rejects.toMatchObject({ code: 'erasure.list', status: 503 })
      await expect(eraseRisen({ payload })).rejects.toThrow(erasedFile(env().DATA_DIR))
      await privacy.onInit?.(payload)
    })
    expect((await fresh(payload, risen)).erasedAt).toBeFalsy()
    expect(await take()).toBe('duplicate')
    expect(await eraseRisen({ payload })).toBe(1)
  })

  it('is read anew when it is put in its place whole while a process runs', async () => {
    const list = erasedFile(env().DATA_DIR)
    const reference = newReference()
    const other = path.join(env().DATA_DIR, 'other.txt')
    const stone = { id: 'd'.repeat(24), reference, events: [], mails: [] }
    writeFileSync(other, `${tombstoneLine(stone)}\n`)
    const takeOther = () => takeIn({ payload, reference, sealed: sealed({ reference }) })
    mergeErased({ from: [other], into: list })
    expect(await takeOther()).toBe('duplicate')
    const without = readFileSync(list, 'utf8').split('\n').slice(0, -2).join('\n')
    writeWhole({ file: list, text: `${without}\n` })
    expect(await takeOther()).toBe('created')
  })
})

describe('the list of erasures beside the backups', () => {
  const folder = () => path.join(env().DATA_DIR, 'elsewhere')
  const listed = () => erasedIds(erasedBeside(folder()))

  it('takes in each erasure once a backup was made, and nothing before', async () => {
    const turn = keepErasedBeside(payload)
    expect(await turn()).toBe(false)
    mkdirSync(folder())
    const file = path.join(folder(), 'one.backup')
    noteBackup(env().DATA_DIR, { madeAt: new Date().toISOString(), file })
    expect([await turn(), await turn()]).toEqual([true, false])
    const ticket = await ask(payload)
    expect(listed()).not.toContain(ticket.id)
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'request' }),
    })
    expect([await turn(), await turn()]).toEqual([true, false])
    expect(listed()).toContain(ticket.id)
    // Another disk in its place gets the whole list, whatever was copied before.
    rmSync(erasedBeside(folder()))
    expect(await turn()).toBe(true)
    expect(listed()).toContain(ticket.id)
  })

  it('keeps what another machine wrote there', async () => {
    const other = 'b'.repeat(24)
    writeFileSync(erasedBeside(folder()), `${other}\n`)
    await keepErasedBeside(payload)()
    expect(listed()).toContain(other)
    expect(listed().length).toBeGreaterThan(1)
  })

  it('refuses no erasure when it cannot be written, tells the lead, and goes on by itself', async () => {
    const turn = keepErasedBeside(payload)
    await turn()
    renameSync(folder(), `${folder()}-away`)
    const ticket = await ask(payload)
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'request' }),
    })
    expect((await fresh(payload, ticket)).erasedAt).toBeTruthy()
    expect([await turn(), await turn()]).toEqual([false, false])
    expect(existsSync(folder())).toBe(false)
    const user = { ...network.users.lead, collection: 'users' } as TypedUser
    const told = async () =>
      (await tasksFor({ payload, user, now: new Date() })).some(({ label }) =>
        label.includes('liste des effacements'),
      )
    expect(await told()).toBe(true)
    renameSync(`${folder()}-away`, folder())
    expect(await turn()).toBe(true)
    expect(listed()).toContain(ticket.id)
    expect(await told()).toBe(false)
  })
})
