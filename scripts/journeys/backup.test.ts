import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findFreePort } from '../src/processes/index.ts'
import { fetchNonce, postQuestion, sampleQuestion, spoolIsEmpty } from '../src/questions/index.ts'
import {
  demoAccountOf,
  readDemoAccounts,
  startSystem,
  type DemoAccount,
  type System,
} from '../src/system/index.ts'
import { filesWith, runVerb } from './commands.ts'
import { signInToDesk, type Desk } from './desk-api.ts'
import {
  FINE,
  isFirstLink,
  startMailService,
  type MailService,
  type SentMail,
} from '../src/mail-stand-in/index.ts'

/** Questions asked before the backup, to be brought into each state; in the spool; during the backup. */
const BEFORE = 9
const IN_SPOOL = 3
const DURING = 6
const PATIENCE_MS = 60_000
/** All there are, and two more that nobody has done anything with. */
const STATES = [
  'answered',
  'closed',
  'sending',
  'to_hand_over',
  'to_validate',
  'undeliverable',
  'with_lead',
  'with_partner',
  'with_partner',
]

const backupSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  waiting: z.number(),
  documents: z.number(),
  files: z.number(),
})
const restoredSchema = z.object({ documents: z.number(), held: z.number(), waiting: z.number() })

let base: string
let mail: MailService
let system: System
const at = (...path: string[]) => join(base, ...path)
const start = async (name: string) =>
  startSystem({
    dataDir: at(name),
    sitePort: await findFreePort(),
    cmsPort: await findFreePort(),
    env: {
      TRUSTED_PROXIES: '127.0.0.1',
      // Nobody waits a minute for each answer; the path is the same.
      UNDO_SECONDS: '1',
      RESEND_API_KEY: 're_backup',
      RESEND_BASE_URL: mail.url,
    },
  })
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'infos-droits-backup-'))
  mail = await startMailService()
  system = await start('old')
})
afterAll(async () => {
  await system.stop()
  await mail.close()
  rmSync(base, { recursive: true, force: true })
})

/** Planted in every question: stands nowhere in plain text. */
const PLANTED = ['Zéphyrine', 'zephyrine-plantee', '0612345679', 'expulsée du logement']
const BY_PHONE = 4
const planted = (number: number, nonce: string) => ({
  ...sampleQuestion({ number, nonce }),
  firstName: 'Zéphyrine',
  email: `zephyrine-plantee-${String(number)}@exemple.example`,
  ...(number === BY_PHONE ? { channel: 'phone', phone: '0612345679' } : {}),
  text: `Question ${String(number)} : je vais être expulsée du logement, appelez le 0612345679.`,
})

const nonces = (count: number) =>
  Promise.all(Array.from({ length: count }, () => fetchNonce(system.siteUrl)))

const ask = async (number: number, nonce: string): Promise<string> => {
  const question = planted(number, nonce)
  const posted = await postQuestion({ siteUrl: system.siteUrl, question, number })
  if (posted.kind !== 'accepted') throw new Error(JSON.stringify(posted))
  return posted.reference
}

const until = async (what: string, isSo: () => Promise<boolean> | boolean) => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(200))
    if (await isSo()) return
  throw new Error(`not within ${String(PATIENCE_MS / 1000)} s: ${what}`)
}

const signIn = (role: DemoAccount['role'], accounts: DemoAccount[]): Promise<Desk> =>
  signInToDesk({ cmsUrl: system.cmsUrl, account: demoAccountOf(accounts, role) })

const ok = async (args: string[], dataDir: string): Promise<string> => {
  const { code, out, err } = await runVerb(args, { DATA_DIR: dataDir })
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`)
  return out
}

/** Brings the questions asked into each state of a ticket. */
const bringIntoStates = async ({
  lead,
  partner,
  refs,
}: {
  lead: Desk
  partner: Desk
  refs: string[]
}) => {
  const [answered = '', refused = '', sending = '', closed = '', byPhone = ''] = refs
  const [proposed = '', handedBack = ''] = refs.slice(5)
  const validate = (reference: string) =>
    lead.act(reference, { event: 'validate', text: 'Voici une réponse.' })
  const isIn = async (reference: string, state: string) =>
    (await lead.ticket(reference)).state === state
  await validate(answered)
  await until('answered', () => isIn(answered, 'answered'))
  mail.turn(() => 422)
  await validate(refused)
  await until('undeliverable', () => isIn(refused, 'undeliverable'))
  mail.turn(() => 500)
  await validate(sending)
  await lead.act(closed, { event: 'close', reason: 'en double' })
  await validate(byPhone)
  await partner.act(proposed, { event: 'propose', text: 'Une proposition.' })
  await partner.act(handedBack, { event: 'hand_back', reason: 'pas pour nous' })
  await until('mails are tried again', async () => (await lead.mailsIn('waiting')) > 2)
  const states = (await lead.tickets()).map(({ state }) => state)
  expect(states.toSorted()).toEqual(STATES)
}

describe('an installation lost after a backup', () => {
  it(
    'comes back on an empty machine: every reference one ticket, no mail sent again, nobody erased seen',
    { timeout: 240_000 },
    async () => {
      const old = at('old')
      const accounts = readDemoAccounts(old)
      const lead = await signIn('lead', accounts)
      const keys = await nonces(BEFORE + IN_SPOOL + DURING)
      await delay(2_500)
      const asked = keys.slice(0, BEFORE)
      const refs = await Promise.all(asked.map((nonce, number) => ask(number, nonce)))
      await spoolIsEmpty({ siteUrl: system.siteUrl, timeoutMs: PATIENCE_MS })
      await until('partners are told', () =>
        refs.every((ref) => mail.mails.some(({ subject }) => subject.includes(ref))),
      )
      await bringIntoStates({ lead, partner: await signIn('partner', accounts), refs })
      mkdirSync(at('old', 'media'), { recursive: true })
      writeFileSync(at('old', 'media', 'plan.png'), 'une image')

      // A sheet, printed and copied; a backup is refused before.
      const early = await runVerb(['backup'], { DATA_DIR: old })
      expect(early.code).toBe(1)
      expect(early.err).toContain('npm run keys sheet')
      await ok(['keys', 'sheet'], old)
      const html = readFileSync(at('old', 'keys', 'feuille-de-secours.html'), 'utf8')
      const blocks = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => text)
      writeFileSync(at('sheet.txt'), blocks.slice(0, -1).join('\n'))
      await ok(['keys', 'confirm', blocks.at(-1) ?? ''], old)

      // Questions that only the spool has, and more that arrive while the backup is made.
      const before = new Map((await lead.tickets()).map((one) => [one.reference, one.state]))
      const gone = await lead.ticket(refs.at(-1) ?? '')
      await system.halt('cms')
      const spooled = await Promise.all(
        keys.slice(BEFORE, BEFORE + IN_SPOOL).map((nonce, index) => ask(BEFORE + index, nonce)),
      )
      const backedUp = ok(
        ['backup', '--out', at('out'), '--with-keys', at('apart', 'keys'), '--json'],
        old,
      )
      const during: string[] = []
      for (const [index, nonce] of keys.slice(BEFORE + IN_SPOOL).entries()) {
        during.push(await ask(BEFORE + IN_SPOOL + index, nonce))
        await delay(150)
      }
      const backup = backupSchema.parse(JSON.parse(await backedUp))
      expect(backup.waiting).toBeGreaterThanOrEqual(IN_SPOOL)
      expect(backup.files).toBeGreaterThanOrEqual(3)
      const digest = createHash('sha256').update(readFileSync(backup.file)).digest('hex')
      expect(digest).toBe(backup.sha256)
      expect(readFileSync(`${backup.file}.sha256`, 'utf8')).toContain(digest)

      // Somebody is erased after the backup was made; then the machine is lost, its list with it.
      system.launch('cms')
      await system.ready()
      await lead.erase(gone.reference)
      // And somebody whose question only the spool had when it was made.
      await spoolIsEmpty({ siteUrl: system.siteUrl, timeoutMs: PATIENCE_MS })
      const [unborn = '', ...stillThere] = spooled
      const unbornId = (await lead.ticket(unborn)).id
      await lead.erase(unborn)
      const list = at('out', 'infos-droits-effacements.txt')
      await until('the erasures are beside the backup', () =>
        [gone.id, unbornId].every((id) => readFileSync(list, 'utf8').includes(id)),
      )
      expect(filesWith(old, PLANTED)).toEqual([])
      expect(filesWith(at('out'), PLANTED)).toEqual([])
      await system.stop()
      rmSync(old, { recursive: true })

      const put = ['restore', '--from', backup.file, '--key', at('sheet.txt')]
      const all = [...put, '--keys', at('apart', 'keys'), '--json']
      const restored = restoredSchema.parse(JSON.parse(await ok(all, at('new'))))
      expect(restored.documents).toBe(backup.documents)
      expect(restored.held).toBeGreaterThan(0)
      const again = await runVerb(all, { DATA_DIR: at('new') })
      expect(again.code).toBe(1)
      expect(again.err).toContain('endroit vide')

      const sentAgain: string[] = []
      mail.turn((one) => {
        // The mail of the week to the lead is told by the calendar, and may come in these seconds.
        if (!/^\d+ questions? sans réponse$/.test(one.subject)) sentAgain.push(one.subject)
        return FINE(one)
      })
      system = await start('new')
      await spoolIsEmpty({ siteUrl: system.siteUrl, timeoutMs: PATIENCE_MS })
      const desk = await signIn('lead', accounts)
      const tickets = await desk.tickets()
      const references = tickets.map(({ reference }) => reference)
      expect(new Set(references).size).toBe(references.length)
      expect(references).toEqual(expect.arrayContaining([...refs, ...stillThere]))
      expect(references).not.toContain(unborn)
      expect([...refs, ...spooled, ...during]).toEqual(expect.arrayContaining(references))
      for (const { reference, state, text } of tickets) {
        if (reference === gone.reference) {
          expect({ state, text }).toEqual({ state: 'closed', text: '[effacé]' })
          continue
        }
        expect(text).toContain('expulsée du logement')
        expect(state).toBe(before.get(reference) ?? 'with_partner')
      }
      expect(filesWith(at('new'), PLANTED)).toEqual([])

      // The worker has had its time: no mail left, the answer under way waits for the lead.
      await delay(3_000)
      expect(sentAgain).toEqual([])
      expect(await desk.mailsIn('waiting')).toBe(0)
      expect(await desk.mailsIn('uncertain')).toBeGreaterThan(IN_SPOOL)
      const [, , sending = ''] = refs
      expect((await desk.ticket(sending)).state).toBe('sending')
      await desk.act(sending, { event: 'send_again', email: '' })
      await until('the answer left', async () => (await desk.ticket(sending)).state === 'answered')
      const isAnswer = (one: SentMail) =>
        !isFirstLink(one) && one.to.some((address) => address.startsWith('zephyrine'))
      expect(mail.mails.filter(isAnswer).map(({ to }) => to[0])).toEqual([
        'zephyrine-plantee-0@exemple.example',
        'zephyrine-plantee-2@exemple.example',
      ])
    },
  )
})
