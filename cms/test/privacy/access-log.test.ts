import {
  claimFolder,
  erasedBeside,
  logGapsIn,
  logMarkBeside,
  logMarkFile,
  noteBackup,
  noteOwnBackup,
  ownerFile,
} from '@infos-droits/shared/backup-folder'
import { formatMasterKey, newMasterKey } from '@infos-droits/shared/crypto'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTicket } from '../../src/desk/opening.ts'
import { env } from '../../src/env.ts'
import { logAsCsv } from '../../src/privacy/export-log.ts'
import { hashOf, sealOf } from '../../src/privacy/chain.ts'
import type { AccessEvent } from '../../src/privacy/events.ts'
import { sealedHead, type Head } from '../../src/privacy/head.ts'
import { erasedBesideTrouble, keepErasedBeside } from '../../src/privacy/erased-beside.ts'
import { keepMark, noteGapFirst } from '../../src/privacy/keep-mark.ts'
import { acknowledgeGaps, newGaps } from '../../src/privacy/known-gaps.ts'
import { recordApart } from '../../src/privacy/record.ts'
import { sayVerdict } from '../../src/privacy/say-verdict.ts'
import { SILENT } from '../../src/privacy/note-changes.ts'
import { GapNotice } from '../../src/privacy/admin/GapNotice.tsx'
import { SubjectCell } from '../../src/privacy/admin/SubjectCell.tsx'
import { fieldWords } from '../../src/privacy/subject-words.ts'
import { isSound, verifyLog } from '../../src/privacy/verify.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { requireKeys } from '../../src/vault/index.ts'
import { bootPayload } from '../boot.ts'
import { ask } from '../desk/harness.ts'
import { plantNetwork } from '../desk/network.ts'

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
afterAll(() => payload.destroy())

const lines = async () =>
  (await payload.find({ collection: 'accessLog', sort: 'seq', pagination: false, depth: 0 })).docs
const raw = () => payload.db.connection.collection('accesslogs')
const heads = () => payload.db.connection.collection<Head>('accesslog_head')
/** What who can write to the database does to hide what came last. */
const cutTo = async (end: { seq: number; hash: string | null }) => {
  await raw().deleteMany({ seq: { $gt: end.seq } })
  await heads().updateOne({ _id: 'head' }, { $set: end })
}
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
    expect(await verifyLog(payload)).toMatchObject({ lines: all.length, broken: null, gaps: [] })
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
    expect(cut).toEqual({ seq: last.seq, why: 'cut', to: last.seq })
    const head = await heads().findOne({ _id: 'head' })
    const back = { seq: last.seq - 1, hash: all.at(-2)?.hash ?? null }
    const moved = await tampered(
      () => cutTo(back),
      async () => {
        await raw().insertOne(end ?? {})
        await heads().replaceOne({ _id: 'head' }, head ?? back)
      },
    )
    expect(moved).toEqual({ seq: last.seq, why: 'head' })
  })

  it('misses lines cut off its end with the head moved back, for ever', async () => {
    const file = logMarkFile(env().DATA_DIR)
    await keepMark(payload)
    expect(readFileSync(file, 'utf8')).not.toContain(lead.id)
    const all = await lines()
    const [before, , last] = all.slice(-3)
    if (before === undefined || last === undefined) throw new Error('too short')
    const heldBack = await heads().findOne({ _id: 'head' })
    // As one who kept a copy of the database from that moment can do: the head is well sealed.
    await cutTo(sealedHead({ ring: requireKeys(), end: before }))
    const found = await verifyLog(payload)
    expect(found.broken).toEqual({ seq: before.seq + 1, why: 'cut', to: last.seq })
    const missing = `Les lignes ${String(before.seq + 1)} à ${String(last.seq)} manquent`
    expect(sayVerdict(found)).toContain(`restauration ? Sinon, la fin du journal a été retirée.`)
    expect(sayVerdict(found)).toContain(missing)
    expect(heldBack?.seq).toBe(last.seq)
    // However many lines come after, and whoever follows the log: the gap is told by a line of it.
    await Promise.all([keepMark(payload), keepMark(payload)])
    for (let more = 0; more < 4; more += 1)
      await recordApart(payload, { event: 'log_exported', userId: null })
    await keepMark(payload)
    const after = await verifyLog(payload)
    const told = { toldBy: before.seq + 1, knownBy: null }
    const gap = { from: before.seq + 1, to: last.seq, isRestored: false, ...told }
    expect(after).toMatchObject({ broken: null, gaps: [gap], mark: before.seq + 5 })
    expect(isSound(after)).toBe(false)
    expect(sayVerdict(after)).toContain(missing)
  })

  it('sees that others were written in the place of those cut before the mark was moved', async () => {
    const [before, last] = (await lines()).slice(-2)
    if (before === undefined || last === undefined) throw new Error('too short')
    await cutTo(sealedHead({ ring: requireKeys(), end: before }))
    await recordApart(payload, { event: 'log_exported', userId: null })
    const { broken } = await verifyLog(payload)
    expect(broken).toEqual({ seq: last.seq, why: 'replaced' })
  })

  it('goes on after a restoration: the mark beside the backups tells which lines are gone', async () => {
    const folder = path.join(env().DATA_DIR, 'elsewhere')
    mkdirSync(folder)
    const backup = { madeAt: new Date().toISOString(), file: path.join(folder, 'one.backup') }
    noteBackup(env().DATA_DIR, backup)
    await keepMark(payload)
    const before = (await lines()).at(-2)
    if (before === undefined) throw new Error('too short')
    // The machine is another one: the restoration brings what lies beside the backup.
    copyFileSync(logMarkBeside(folder), logMarkFile(env().DATA_DIR))
    await cutTo(sealedHead({ ring: requireKeys(), end: before }))
    noteBackup(env().DATA_DIR, { ...backup, restoredAt: new Date().toISOString() })
    const gone = { seq: before.seq + 1, why: 'restored', to: before.seq + 1 }
    expect((await verifyLog(payload)).broken).toEqual(gone)
    await noteGapFirst(payload)
    const { broken, gaps, mark } = await verifyLog(payload)
    const toldBy = before.seq + 1
    expect({ broken, mark }).toEqual({ broken: null, mark: toldBy })
    const told = { toldBy, knownBy: null }
    expect(gaps.at(-1)).toEqual({ from: toldBy, to: toldBy, isRestored: true, ...told })
    const markIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { seq: number }
    expect(markIn(logMarkFile(env().DATA_DIR))).toMatchObject({ seq: toldBy })
    // The original may still be at work there: its mark stays, until a backup is made here.
    rmSync(logMarkBeside(folder))
    await keepMark(payload)
    expect(await keepErasedBeside(payload)()).toBe(false)
    for (const file of [logMarkBeside(folder), erasedBeside(folder)])
      expect(existsSync(file)).toBe(false)
    noteOwnBackup(env().DATA_DIR, backup)
    await keepMark(payload)
    expect(markIn(logMarkBeside(folder))).toMatchObject({ seq: toldBy })
  })

  it('takes the mark of a copy for no cut, and says once that its folder is taken', async () => {
    const folder = path.join(env().DATA_DIR, 'elsewhere')
    const beside = logMarkBeside(folder)
    const ring = requireKeys()
    const keyId = ring.current.id
    const at = new Date(Date.now() + 60_000).toISOString()
    const installation = randomUUID()
    const value = { seq: 900, hash: 'of a copy', at, installation }
    const mac = sealOf({ ring, keyId, purpose: 'mark', value })
    const ofCopy = `${JSON.stringify({ ...value, keyId, mac })}\n`
    writeFileSync(beside, ofCopy)
    const turn = keepErasedBeside(payload)
    expect(await turn()).toBe(true)
    writeFileSync(ownerFile(folder), `${installation}\n`)
    const before = (await lines()).length
    await recordApart(payload, { event: 'log_exported', userId: null })
    for (let turn = 0; turn < 3; turn += 1) await keepMark(payload)
    expect(readFileSync(beside, 'utf8')).toBe(ofCopy)
    expect(await lines()).toHaveLength(before + 1)
    // Nor does the list of erasures go there: the lead is told.
    expect(await turn()).toBe(false)
    expect(await erasedBesideTrouble(payload)).not.toBeNull()
    const verdict = await verifyLog(payload)
    const trouble = { file: ownerFile(folder), why: 'taken' }
    expect(verdict).toMatchObject({ broken: null, mark: before + 1, trouble })
    expect(sayVerdict(verdict)).toContain('une autre installation')
    // A backup made here gives the folder back, whatever the copy left there.
    expect(claimFolder({ folder, dataDir: env().DATA_DIR })).toBe(true)
    await keepMark(payload)
    expect(await turn()).toBe(true)
    expect(await erasedBesideTrouble(payload)).toBeNull()
    expect(await lines()).toHaveLength(before + 1)
    expect(await verifyLog(payload)).toMatchObject({ broken: null, trouble: null })
    expect(JSON.parse(readFileSync(beside, 'utf8'))).toMatchObject({ seq: before + 1 })
  })

  it('is written on, and the process starts, while its mark cannot be read: the lead is told', async () => {
    await plantNetwork(payload)
    const own = logMarkFile(env().DATA_DIR)
    const backups = path.join(env().DATA_DIR, 'elsewhere')
    rmSync(backups, { recursive: true })
    await keepMark(payload)
    const told = async () =>
      (await tasksFor({ payload, user: lead, now: new Date() })).filter(({ label }) =>
        label.includes('repère'),
      )
    expect(await told()).toEqual([])
    const written = readFileSync(own, 'utf8')
    rmSync(own)
    // A disk from which nothing can be read.
    mkdirSync(own)
    await noteGapFirst(payload)
    const labels = (await told()).map(({ label }) => label)
    expect(labels).toEqual([expect.stringContaining(own)])
    await recordApart(payload, { event: 'log_exported', userId: null })
    await keepMark(payload)
    const verdict = await verifyLog(payload)
    expect(verdict).toMatchObject({
      broken: null,
      mark: null,
      trouble: { file: own, why: 'unread' },
    })
    expect(sayVerdict(verdict)).toContain('ne peut pas être lu')
    expect(sayVerdict(verdict)).toContain('ne se verraient pas')
    rmSync(own, { recursive: true })
    // Neither is one that was put there by another hand, or cut: a person must look at it.
    for (const text of ['{"seq":', written.replace(/"seq":\d+/, '"seq":1')]) {
      writeFileSync(own, text)
      await keepMark(payload)
      expect(readFileSync(own, 'utf8')).toBe(text)
      expect(await told()).toHaveLength(1)
    }
    // What lies beside the backups stands in for it, and it is put right by itself.
    mkdirSync(backups)
    writeFileSync(logMarkBeside(backups), written)
    await keepMark(payload)
    await keepMark(payload)
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(logMarkBeside(backups), 'utf8'))
    expect(await verifyLog(payload)).toMatchObject({ broken: null, trouble: null })
    expect(await told()).toEqual([])
  })

  it('tells the lead of a gap that no restoration explains, until it is known; a new one is told again', async () => {
    // The one that was made above, and not the one of the restoration.
    const gaps = await newGaps(payload)
    expect(gaps).toMatchObject({ count: 1 })
    const where = { event: { equals: 'log_gap' } }
    expect((await payload.find({ collection: 'accessLog', where })).docs).toHaveLength(2)
    const upTo = gaps?.upTo ?? 0
    const server = { payload, user: lead } as never
    const page = renderToStaticMarkup((await GapNotice(server)) ?? createElement('p'))
    expect(page).toContain('quelqu’un a pu effacer des traces')
    expect(page).toContain('event][equals]=log_gap')
    const partner = await GapNotice({ payload, user: { ...lead, role: 'partner' } } as never)
    expect(partner).toBeNull()
    expect(logGapsIn(env().DATA_DIR)).toBe(1)
    expect(isSound(await verifyLog(payload))).toBe(false)
    const ask = { payload, userId: lead.id }
    await expect(acknowledgeGaps({ ...ask, upTo: upTo + 1 })).rejects.toMatchObject({ status: 404 })
    // As a button that is pressed twice.
    await acknowledgeGaps({ ...ask, upTo })
    await acknowledgeGaps({ ...ask, upTo })
    const known = (await lines()).filter(({ event }) => event === 'gap_known')
    expect(known).toMatchObject([{ user: lead.id, subject: String(upTo) }])
    expect(await newGaps(payload)).toBeNull()
    expect(await GapNotice(server)).toBeNull()
    await keepMark(payload)
    expect(logGapsIn(env().DATA_DIR)).toBe(0)
    const verdict = await verifyLog(payload)
    expect(isSound(verdict)).toBe(true)
    expect(sayVerdict(verdict)).toContain(
      `Le chef de projet en a pris acte (ligne ${String(known[0]?.seq)}).`,
    )
    // Lines are cut again, and what was known goes on being known.
    const before = (await lines()).at(-1)
    for (let more = 0; more < 2; more += 1)
      await recordApart(payload, { event: 'log_exported', userId: null })
    await keepMark(payload)
    if (before !== undefined) await cutTo(sealedHead({ ring: requireKeys(), end: before }))
    await keepMark(payload)
    expect(await newGaps(payload)).toMatchObject({ count: 1 })
    const later = await verifyLog(payload)
    expect(isSound(later)).toBe(false)
    const news = later.gaps.filter(({ isRestored, knownBy }) => !isRestored && knownBy === null)
    expect(news).toHaveLength(1)
  })

  it('is not called whole where no mark tells its end: the command ends with 2', async () => {
    const withKeys = (given?: string) => ({
      ...process.env,
      ...(given === undefined ? {} : { MASTER_KEYS: given }),
    })
    const verify = (given?: string) =>
      new Promise<{ code: number | null; out: string }>((resolve) => {
        const program = path.resolve(import.meta.dirname, '../../src/privacy/main.ts')
        const child = execFile(
          process.execPath,
          [program, 'verify'],
          { env: withKeys(given) },
          (_, out) => {
            resolve({ code: child.exitCode, out })
          },
        )
      })
    rmSync(path.join(env().DATA_DIR, 'elsewhere'), { recursive: true, force: true })
    // A log of its own: in that of this file there are gaps.
    await raw().deleteMany({})
    await heads().updateOne({ _id: 'head' }, { $set: { seq: 0, hash: null } })
    rmSync(logMarkFile(env().DATA_DIR))
    await recordApart(payload, { event: 'log_exported', userId: null })
    const without = await verify()
    expect(without.out).toContain('ne se verraient pas')
    expect(without.out).not.toContain('entier')
    expect(without.code).toBe(2)
    await keepMark(payload)
    const marked = await verify()
    expect(marked.out).toContain('le journal est entier')
    expect(marked.code).toBe(0)
    // Under another key of the same name each line would look altered: nobody is accused.
    const { id } = requireKeys().current
    const wrong = await verify(formatMasterKey({ ...newMasterKey(new Date()), id }))
    expect(wrong.code).toBe(3)
    expect(wrong.out).toContain('n’est pas celle de cette base')
    expect(wrong.out).not.toContain('ligne')
    expect((await verify('a slip')).code).toBe(3)
  })
})
