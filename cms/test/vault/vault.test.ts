import {
  formatKeyRing,
  formatMasterKey,
  newDataKey,
  newMasterKey,
  parseKeyRing,
  retireMasterKey,
  wrapDataKey,
  wrappedBy,
} from '@infos-droits/shared/crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { readHealth } from '../../src/health.ts'
import { keptMessage, openKeptMail } from '../../src/mail/kept.ts'
import { eraseTicket, recordApart } from '../../src/privacy/index.ts'
import { verifyLog } from '../../src/privacy/verify.ts'
import {
  getPartnerPage,
  getReadingPage,
  indexesOfTicket,
  postPartnerPage,
  postReadingPage,
  whereReached,
} from '../../src/desk/index.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import { searchedStems } from '../../src/messages/index.ts'
import { countByKey, rewrapAll, vaultState, wordIndexes } from '../../src/vault/index.ts'
import { sealOldDocuments } from '../../src/vault/seal-old.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, sealed, ticketOf, tokenOf } from '../desk/harness.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { plantNetwork } from '../desk/network.ts'
import { postAs } from '../team.ts'

/** The keys stand in a file here, as on a real machine: they are changed under the running CMS. */
const folder = mkdtempSync(path.join(tmpdir(), 'vault-'))
const file = path.join(folder, 'master.keys')
const key = () => newMasterKey(new Date())
const first = key()
let written = 0
const putLines = (lines: string[]) => {
  writeFileSync(file, `# ${'.'.repeat((written += 1))}\n${lines.join('\n')}`)
}
const putKeys = (...keys: ReturnType<typeof key>[]) => {
  putLines(keys.map(formatMasterKey))
}

const PLANTED = {
  firstName: 'Zéphyrine-Placée',
  email: 'placee@exemple.example',
  phone: '+33698765432',
  commune: 'Buc-la-Plantée',
  text: 'Texte-planté : je ne peux plus payer mon loyer, s1.abc',
}

let payload: Payload
beforeAll(async () => {
  putKeys(first)
  payload = await bootPayload('vault', { MASTER_KEYS: '', MASTER_KEY_FILE: file })
})
afterAll(async () => {
  await payload.destroy()
  rmSync(folder, { recursive: true })
})

/** What a lead says of a question, and nothing that a person wrote. */
const WORDLESS = {
  event: 'set_facts',
  rubric: 'famille',
  territory: 'here',
  channel: 'email',
  phone: null,
} as const

const lead = { role: 'lead', name: 'Lise' } as const
const question = { ...PLANTED, channel: 'email', mailboxPrivate: true } as const
const raw = (collection: 'tickets' | 'mails' | 'signals') =>
  payload.db.connection.collection(collection)
const wholeDatabase = async () => {
  const collections = (await payload.db.connection.db?.collections()) ?? []
  const all = await Promise.all(collections.map((each) => each.find().toArray()))
  return JSON.stringify(all)
}

/** A ticket that has been through every step that writes a text. */
const workedTicket = async () => {
  let ticket = await ask(payload, question)
  const step = async (action: Record<string, unknown>) => {
    const full = { ...action, revision: ticket.revision } as never
    ticket = await act({ payload, actor: lead, ticketId: ticket.id, action: full })
  }
  await step({ event: 'close', reason: 'Raison-plantée' })
  await step({ event: 'reopen', reason: 'Motif-planté' })
  await step({ event: 'validate', text: 'Réponse-plantée' })
  return ticket
}

describe('what a citizen gives', () => {
  it('is plain to the desk and cipher text in the database, history and answer included', async () => {
    const ticket = await workedTicket()
    expect(ticket).toMatchObject({
      text: PLANTED.text,
      answer: { text: 'Réponse-plantée' },
      person: { email: PLANTED.email, firstName: PLANTED.firstName, commune: PLANTED.commune },
    })
    expect(ticket.history?.map(({ note }) => note)).toContain('Raison-plantée')
    expect((await ticketOf(payload, ticket.reference)).text).toBe(PLANTED.text)
    const stored = await wholeDatabase()
    for (const secret of [...Object.values(PLANTED), 'Réponse-pl', 'Raison-pl', 'Motif-pl'])
      expect(stored).not.toContain(secret)
    expect(stored).not.toContain('Zéphyrine')
  })

  it('of a signal and of a kept mail is cipher text as well', async () => {
    await payload.create({
      collection: 'signals',
      data: {
        id: 'a'.repeat(32),
        kind: 'error',
        page: '/x/',
        text: 'Mot-planté',
        day: '2026-11-22',
        state: 'new',
      },
    })
    const ticket = await ask(payload, question)
    const mail = await payload.find({
      collection: 'mails',
      where: { ticket: { equals: ticket.id } },
    })
    const id = mail.docs[0]?.id ?? ''
    const message = `To: ${PLANTED.email}\r\nSubject: Objet\r\n\r\nCourriel-planté`
    await payload.db.collections['mails']?.updateOne(
      { _id: id },
      { $set: keptMessage({ id, message }) },
    )
    const stored = await wholeDatabase()
    expect(stored).not.toContain('Mot-planté')
    expect(stored).not.toContain('Courriel-planté')
    const signal = await payload.findByID({ collection: 'signals', id: 'a'.repeat(32) })
    expect(signal.text).toBe('Mot-planté')
    const kept = await payload.findByID({ collection: 'mails', id })
    expect(kept.message).toBe(message)
    await expect(openKeptMail({ req: { payload, user: null } as never, id })).rejects.toMatchObject(
      { code: 'mail.unknown' },
    )
  })

  it('does not open in the place of another', async () => {
    const [one, other] = [await ask(payload, question), await ask(payload, question)]
    const stolen = await raw('tickets').findOne({ reference: one.reference })
    await raw('tickets').updateOne(
      { reference: other.reference },
      { $set: { text: stolen?.['text'] } },
    )
    expect((await fresh(payload, other)).text).toContain('illisible')
    await raw('tickets').updateOne(
      { reference: other.reference },
      { $set: { text: stolen?.['text'], dataKey: stolen?.['dataKey'] } },
    )
    expect((await fresh(payload, other)).text).toContain('illisible')
  })

  it('is gone with its key when it is erased', async () => {
    const ticket = await workedTicket()
    const before = await raw('tickets').findOne({ reference: ticket.reference })
    await inTransaction({ payload, work: (req) => eraseTicket({ req, ticket, reason: 'request' }) })
    const after = await raw('tickets').findOne({ reference: ticket.reference })
    expect(after?.['dataKey']).not.toBe(before?.['dataKey'])
    // The cipher text put back, from a copy that somebody kept, opens no more.
    await raw('tickets').updateOne(
      { reference: ticket.reference },
      { $set: { text: before?.['text'] } },
    )
    expect((await fresh(payload, ticket)).text).toContain('illisible')
  })

  it('from before there was encryption is encrypted when a process starts', async () => {
    const ticket = await ask(payload, question)
    const plain = { text: PLANTED.text, masked: 'Masqué-planté', 'person.email': PLANTED.email }
    await raw('tickets').updateOne(
      { reference: ticket.reference },
      { $set: { ...plain, 'person.phone': null }, $unset: { dataKey: 1 } },
    )
    expect(await sealOldDocuments(payload)).toBe(1)
    expect(await wholeDatabase()).not.toContain('Masqué-planté')
    expect(await fresh(payload, ticket)).toMatchObject({
      masked: 'Masqué-planté',
      person: { email: PLANTED.email },
    })
    expect(await sealOldDocuments(payload)).toBe(0)
  })
})

describe('the master key', () => {
  it('is changed while everything goes on: old tickets open, all are wrapped anew', async () => {
    const old = await ask(payload, question)
    const second = key()
    putKeys(second, first)
    const made = await ask(payload, question)
    expect((await fresh(payload, old)).text).toBe(PLANTED.text)
    const counts = await countByKey(payload)
    expect(counts[second.id]).toBe(1)
    const done = await rewrapAll({ payload })
    // One key was put beside another document above: it is told, and stays.
    expect(done).toEqual({
      rewrapped: (counts[first.id] ?? 0) - 1,
      left: 0,
      unreadable: 1,
      current: second.id,
    })
    putKeys(second)
    expect(await vaultState(payload)).toBe('open')
    for (const ticket of [old, made])
      expect((await fresh(payload, ticket)).person?.email).toBe(PLANTED.email)
    putKeys(second, first)
  })

  it('that is changed leaves every ticket found by its words and by its person', async () => {
    const ticket = await ask(payload, { ...question, text: 'Une question de trampoline.' })
    const ring = parseKeyRing(readFileSync(file, 'utf8'))
    const next = key()
    putKeys(next, ring.current, first)
    const find = (text: string) =>
      raw('tickets').countDocuments({ words: { $in: wordIndexes(searchedStems([text])).flat() } })
    expect(await find('trampolines')).toBe(1)
    const also = ({ id }: { id: string }) => indexesOfTicket({ payload, id })
    const isTicket = ({ collection }: { collection: string }) => collection === 'tickets'
    await rewrapAll({
      payload,
      also: async (place) => (isTicket(place) ? await also(place) : { set: {} }),
    })
    putKeys(next)
    expect(await find('trampolines')).toBe(1)
    const found = await payload.find({
      collection: 'tickets',
      where: whereReached(PLANTED.email) ?? {},
    })
    expect(found.docs.map(({ id }) => id)).toContain(ticket.id)
    putKeys(next, ring.current, first)
  })

  it('that a process has not got, while others write with it, closes that process', async () => {
    const { current } = parseKeyRing(readFileSync(file, 'utf8'))
    const checks = payload.db.collections['keyChecks']
    const check = async () => String((await checks?.findOne<{ wrapped: string }>({}))?.wrapped)
    const before = await check()
    const ring = parseKeyRing(formatMasterKey(key()))
    const wrapped = wrapDataKey({ ring, dataKey: newDataKey(), context: 'vault:check' })
    expect(await vaultState(payload)).toBe('open')
    await checks?.updateOne({}, { $set: { wrapped } })
    await expect.poll(() => vaultState(payload), { timeout: 2_000 }).toBe('wrong')
    await checks?.updateOne({}, { $set: { wrapped: before } })
    expect(await vaultState(payload)).toBe('open')
    // One that starts with a new key in front says so before it writes anything with it.
    const next = key()
    putKeys(next, current, first)
    expect(await vaultState(payload)).toBe('open')
    expect(wrappedBy(await check())).toBe(next.id)
    putKeys(current, first)
    expect(await vaultState(payload)).toBe('wrong')
    putKeys(next, current, first)
    expect(await vaultState(payload)).toBe('open')
    putKeys(current, next, first)
    expect(await vaultState(payload)).toBe('open')
    putKeys(current, first)
  })

  it('that is retired still verifies the access log of its time, and opens nothing', async () => {
    const { current } = parseKeyRing(readFileSync(file, 'utf8'))
    putKeys(first, current)
    await recordApart(payload, { event: 'log_exported', userId: null })
    const where = { keyId: { equals: first.id } }
    expect((await payload.count({ collection: 'accessLog', where })).totalDocs).toBeGreaterThan(0)
    putKeys(current, first)
    expect(await vaultState(payload)).toBe('open')
    const ring = parseKeyRing(readFileSync(file, 'utf8'))
    putLines(formatKeyRing(retireMasterKey({ ring, id: first.id })))
    expect((await verifyLog(payload)).broken).toBeNull()
    expect(await vaultState(payload)).toBe('open')
    putKeys(current)
    expect((await verifyLog(payload)).broken).toMatchObject({ why: 'key' })
    putKeys(current, first)
  })

  const health = async () =>
    (await readHealth({ connect: () => Promise.resolve(payload), build: 'b' })).health

  it('that is missing or another closes the vault: nothing is shown, taken in or written', async () => {
    await plantNetwork(payload)
    expect(await health()).toMatchObject({ ok: true, vault: 'open' })
    const ticket = await ask(payload, question)
    const account = { email: 'vera@exemple.example', password: 'une-longue-phrase-secrète' }
    const data = { ...account, name: 'Véra', role: 'reception' } as const
    await payload.create({ collection: 'users', data })
    const token = await tokenOf(payload, ticket)
    const link = readingUrl(ticket).split('/').at(-1) ?? ''
    const head = { email: 'lise@exemple.example', password: account.password }
    await payload.create({ collection: 'users', data: { ...head, name: 'Lise', role: 'lead' } })
    const stored = await wholeDatabase()
    const locked: unknown = expect.objectContaining({ status: 503 })
    for (const state of ['missing', 'wrong'] as const) {
      if (state === 'missing') rmSync(file)
      else putKeys(key())
      expect(await vaultState(payload)).toBe(state)
      expect(await health()).toMatchObject({ ok: false, vault: state, database: { ok: true } })
      const seen = await fresh(payload, ticket)
      expect(seen.text).toContain('illisible')
      expect(JSON.stringify(seen)).not.toContain(PLANTED.email)
      const { revision } = ticket
      for (const action of [
        { event: 'validate', text: 'x', revision },
        // Without a word that would be encrypted.
        { ...WORDLESS, revision },
      ] as const)
        await expect(act({ payload, actor: lead, ticketId: ticket.id, action })).rejects.toThrow(
          locked,
        )
      const search = new URLSearchParams()
      const written = 'Ma proposition, tapée à l’instant.'
      const posted = { event: 'propose', revision: String(revision), text: written }
      const pages = await Promise.all([
        getPartnerPage({ payload, token, search }),
        postPartnerPage({ payload, token, request: form(posted) }),
        getReadingPage({ payload, address: link }),
        postReadingPage({ payload, address: link, request: form({ event: 'add', text: written }) }),
      ])
      for (const page of pages) {
        expect(page.status).toBe(503)
        const told = await page.text()
        expect(told).toContain('Revenez un peu plus tard')
        expect(told).not.toContain('illisible')
        const isPosted = page === pages[1] || page === pages[3]
        expect(told.includes(written)).toBe(isPosted)
      }
      // The log would be chained under keys that are not its own.
      const note = { event: 'signed_in', userId: 'x' } as const
      await expect(recordApart(payload, note)).rejects.toThrow(locked)
      const refused = await postAs({ path: '/users/login', body: account })
      expect(refused.status).toBe(503)
      expect(await refused.text()).toContain('La clé de chiffrement n’est pas là')
      expect((await postAs({ path: '/users/login', body: head })).status).toBe(503)
      const reference = 'ABCD-EFGH'
      await expect(takeIn({ payload, reference, sealed: sealed({ reference }) })).rejects.toThrow(
        locked,
      )
    }
    expect(await wholeDatabase()).toBe(stored)
    putKeys(key(), first)
    expect(await vaultState(payload)).toBe('wrong')
  })
})
