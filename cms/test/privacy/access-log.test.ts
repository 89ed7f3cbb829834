import type { Payload, TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTicket } from '../../src/desk/opening.ts'
import { logAsCsv } from '../../src/privacy/export-log.ts'
import { hashOf } from '../../src/privacy/chain.ts'
import type { AccessEvent } from '../../src/privacy/events.ts'
import { SILENT } from '../../src/privacy/note-changes.ts'
import { SubjectCell } from '../../src/privacy/admin/SubjectCell.tsx'
import { fieldWords } from '../../src/privacy/subject-words.ts'
import { verifyLog } from '../../src/privacy/verify.ts'
import { requireKeys } from '../../src/vault/index.ts'
import { bootPayload } from '../boot.ts'
import { ask } from '../desk/harness.ts'

let payload: Payload
let lead: TypedUser
const password = 'une-longue-phrase-secrète'
beforeAll(async () => {
  payload = await bootPayload('log')
  const data = { email: 'lead@x.example', name: '=Lise', role: 'lead', password } as const
  lead = {
    ...(await payload.create({ collection: 'users', data })),
    collection: 'users',
  }
})
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

const lines = async () =>
  (await payload.find({ collection: 'accessLog', sort: 'seq', pagination: false, depth: 0 })).docs
const raw = () => payload.db.connection.collection('accesslogs')
const open = (ticketId: string) => openTicket({ req: { payload, user: lead } as never, ticketId })

const exported = async () => {
  const parts: string[] = []
  for await (const part of logAsCsv(payload)) parts.push(part)
  return parts.join('')
}

describe('the access log', () => {
  it('has one line an opening, in one chain, however many come at once', async () => {
    const ticket = await ask(payload)
    const before = (await lines()).length
    await Promise.all(Array.from({ length: 8 }, () => open(ticket.id)))
    const all = await lines()
    expect(all.length).toBe(before + 8)
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
    expect(await verifyLog(payload)).toEqual({ lines: all.length, broken: null })
  })

  it('tells who signed in and which fields of an account, a rule or the settings changed', async () => {
    const partner = await payload.create({
      collection: 'users',
      data: { email: 'r@x.example', name: 'R', role: 'reception', password },
    })
    await payload.login({ collection: 'users', data: { email: 'r@x.example', password } })
    await payload.update({
      collection: 'users',
      id: partner.id,
      data: { role: 'lead' },
      user: lead,
    })
    await payload.update({ collection: 'users', id: partner.id, data: { name: 'R' }, user: lead })
    await payload.delete({ collection: 'users', id: partner.id, user: lead })
    const told = (await lines()).map(({ event, subject, user }) => [event, subject ?? '', user])
    expect(told).toContainEqual(['signed_in', '', partner.id])
    expect(told).toContainEqual(['account_changed', `users/${partner.id} role`, lead.id])
    expect(told).toContainEqual(['account_deleted', `users/${partner.id}`, lead.id])
    expect(told.filter(([event]) => event === 'account_changed')).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('r@x.example')
  })

  it('tells of a new password, whoever gave it to whom, and nothing of the password', async () => {
    const data = { email: 'mdp@x.example', name: 'M', role: 'reception', password } as const
    const { id, email } = await payload.create({ collection: 'users', data })
    const fresh = `${password}-neuve`
    await payload.update({ collection: 'users', id, data: { password: fresh }, user: lead })
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const given = { token, password: `${fresh}-et-encore` }
    await payload.resetPassword({ collection: 'users', data: given, overrideAccess: true })
    const told = (await lines()).map(({ event, subject, user }) => [event, subject ?? '', user])
    expect(told).toContainEqual(['account_changed', `users/${id} password`, lead.id])
    expect(told).toContainEqual(['account_changed', `users/${id} password`, id])
    expect(told.filter(([, subject]) => subject === `users/${id} password`)).toHaveLength(2)
    expect(JSON.stringify(told)).not.toContain(password)
  })

  it('is exported as a table in which no cell is a formula', async () => {
    const csv = await exported()
    expect(csv.trim().split('\r\n')).toHaveLength((await lines()).length + 1)
    expect(csv).toContain(`"'=Lise"`)
  })

  it('is exported as it stood when the export began, a part at a time', async () => {
    const parts = logAsCsv(payload)
    await parts.next()
    const before = (await lines()).length
    const ticket = await ask(payload)
    await open(ticket.id)
    const next = await parts.next()
    const part = String(next.value)
    expect(part.trim().split('\r\n')).toHaveLength(before)
    expect(part).not.toContain(ticket.reference)
    expect((await parts.next()).done).toBe(true)
  })

  it('says in French which fields were changed', async () => {
    const cell = async (event: string, cellData: string) => {
      const given = { cellData, rowData: { event }, payload } as never
      return renderToStaticMarkup(await SubjectCell(given))
    }
    expect(await cell('settings_changed', 'retentionDays territoryRetentionDays')).toBe(
      '<span>Réglages\u00A0: Durée de conservation après la réponse, Durée de conservation par territoire</span>',
    )
    expect(await cell('account_changed', `users/${lead.id} role password`)).toBe(
      '<span>Compte\u00A0: =Lise (Rôle, Mot de passe)</span>',
    )
    // Whatever of an account, a rule or the settings may change has a label that is not its name.
    const { collections, globals } = payload.config
    const noted = [...collections, ...globals].filter(({ slug }) =>
      ['users', 'routes', 'absences', 'desks', 'settings'].includes(slug),
    )
    for (const { flattenedFields } of noted)
      for (const field of flattenedFields) {
        const isShown = !('hidden' in field && field.hidden) && field.admin?.hidden !== true
        if (!isShown || SILENT.has(field.name) || field.type === 'join') continue
        expect(fieldWords({ names: field.name, fields: flattenedFields })).not.toBe(field.name)
      }
  })

  it('can be verified from the exported file alone, by who has the keys', async () => {
    const ring = requireKeys()
    const unquoted = (cell: string) =>
      cell
        .slice(1, -1)
        .replaceAll('""', '"')
        .replace(/^'(?=[=+\-@])/, '')
    const rows = (await exported())
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';').map(unquoted))
    expect(rows.length).toBeGreaterThan(10)
    let before: string | null = null
    for (const [
      seq,
      at = '',
      ,
      ,
      ,
      subject,
      event,
      user,
      ticket,
      keyId = '',
      previous,
      hash,
    ] of rows) {
      const line = {
        seq: Number(seq),
        at,
        event: event as AccessEvent,
        user: user || null,
        ticket: ticket || null,
        subject: subject || null,
        previous: previous || null,
        keyId,
      }
      expect(line.previous).toBe(before)
      expect(hashOf({ ring, line })).toBe(hash)
      expect(hashOf({ ring, line: { ...line, subject: 'autre' } })).not.toBe(hash)
      before = hash ?? null
    }
  })

  it('shows a line that was changed, taken out, put in or cut off', async () => {
    const all = await lines()
    const [first, second] = all
    const last = all.at(-1)
    if (first === undefined || second === undefined || last === undefined) throw new Error('empty')
    const tampered = async (change: () => Promise<unknown>, undo: () => Promise<unknown>) => {
      await change()
      const { broken } = await verifyLog(payload)
      await undo()
      expect((await verifyLog(payload)).broken).toBeNull()
      return broken
    }
    const set = (seq: number, values: Record<string, unknown>) =>
      raw().updateOne({ seq }, { $set: values })
    const changed = await tampered(
      () => set(2, { event: 'answer' }),
      () => set(2, { event: second.event }),
    )
    expect(changed).toEqual({ seq: 2, why: 'altered' })
    const document = await raw().findOne({ seq: 2 })
    const taken = await tampered(
      () => raw().deleteOne({ seq: 2 }),
      () => raw().insertOne(document ?? {}),
    )
    expect(taken).toEqual({ seq: 2, why: 'missing' })
    const end = await raw().findOne({ seq: last.seq })
    const cut = await tampered(
      () => raw().deleteOne({ seq: last.seq }),
      () => raw().insertOne(end ?? {}),
    )
    expect(cut).toEqual({ seq: last.seq, why: 'cut' })
  })
})
