import { RESTORED_KEY, type Restored } from '@infos-droits/shared'
import { erasedBeside, erasedIds, noteBackup } from '@infos-droits/shared/backup-folder'
import { newReference } from '@infos-droits/shared/crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { env } from '../../src/env.ts'
import { eraseRisen, eraseTicket, keepErasedBeside } from '../../src/privacy/index.ts'
import { bury } from '../../src/privacy/tombstones.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, mailsOf, sealed, ticketOf } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'

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
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

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
    bury(ticket.id)
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
