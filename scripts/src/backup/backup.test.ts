import {
  backupPlaces,
  erasedBeside,
  erasedFile,
  erasedIn,
  lastBackup,
  mergeErased,
  newestErased,
  tombstoneLine,
  noteBackup,
  noteOwnBackup,
} from '@infos-droits/shared/backup-folder'
import { formatMasterKey, newMasterKey, parseKeyRing } from '@infos-droits/shared/crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbInput } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { makeSheet, recoveryPrivateKey, readSheet, writeRecovery } from '../keys/index.ts'
import {
  masterKeyFile,
  makeSecrets,
  readMasterKeys,
  secretsFile,
  writeMasterKeys,
  writeSecrets,
} from '../system/index.ts'
import { backupVerb, readKeysCopy } from './index.ts'
import { writeKeysCopy } from './keys-copy.ts'
import { backupName, dropAbandoned, dropOldBackups } from './names.ts'
import { settingsOf } from './settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-backup-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('the name of a backup', () => {
  it('tells its age: the old ones go, with their checksum, and nothing else', () => {
    const now = new Date('2026-11-22T10:15:00Z')
    const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
    expect(backupName(now)).toBe('infos-droits-20261122T101500Z.backup')
    const others = ['infos-droits-2020.backup', 'autre-20201122T101500Z.backup', 'x.sha256']
    const made = [0, 13.9, 14.1, 400].map((age) => backupName(days(age)))
    for (const name of [...others, ...made.flatMap((name) => [name, `${name}.sha256`])])
      writeFileSync(join(folder, name), '')
    expect(dropOldBackups({ folder, days: 14, now }).toSorted()).toEqual(made.slice(2).toSorted())
    expect(readdirSync(folder).toSorted()).toEqual(
      [...others, ...made.slice(0, 2).flatMap((name) => [name, `${name}.sha256`])].toSorted(),
    )
  })

  it('is never that of what a killed backup left, which goes a day after', () => {
    const left = ['.infos-droits-20261122T101500Z.backup.part', '.infos-droits-aB3dE6', '.other']
    for (const name of left) writeFileSync(join(folder, name), '')
    dropAbandoned({ folder, now: new Date() })
    expect(readdirSync(folder)).toHaveLength(3)
    dropAbandoned({ folder, now: new Date(Date.now() + 2 * 86_400_000) })
    expect(readdirSync(folder)).toEqual(['.other'])
  })
})

describe('what stands beside a backup', () => {
  it('is the list of erasures, which only grows', () => {
    const [one, two] = ['a'.repeat(24), 'b'.repeat(24)]
    mkdirSync(join(folder, 'erased'))
    writeFileSync(erasedFile(folder), `${one}\n${one}\nnot an id\n`)
    const into = erasedBeside(folder)
    expect(mergeErased({ from: [erasedFile(folder)], into })).toBe(1)
    writeFileSync(erasedFile(folder), `${two}\n`)
    expect(mergeErased({ from: [erasedFile(folder)], into })).toBe(2)
    expect(readFileSync(into, 'utf8')).toBe(`${one}\n${two}\n`)
    // What a list of today says of one stands beside the id alone of before; a line that was cut does not.
    const stone = { id: two, reference: 'AAAA-2222', events: [one], mails: ['hash'] }
    writeFileSync(erasedFile(folder), `${tombstoneLine(stone)}\n{"id":"${one}","reference":"B`)
    expect(mergeErased({ from: [erasedFile(folder)], into })).toBe(2)
    expect(erasedIn(into)).toEqual([
      { id: one, events: [], mails: [] },
      { id: two, events: [], mails: [] },
      stone,
    ])
    expect(mergeErased({ from: [join(folder, 'none')], into: join(folder, 'new') })).toBe(0)
    expect(existsSync(join(folder, 'new'))).toBe(true)
  })

  it('tells when the newest list of erasures was written', () => {
    const [old, young] = [join(folder, 'old.txt'), join(folder, 'young.txt')]
    for (const file of [old, young]) writeFileSync(file, '')
    utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'))
    utimesSync(young, new Date('2026-06-01'), new Date('2026-06-01'))
    expect(newestErased([young, old])).toEqual(new Date('2026-06-01'))
    expect(newestErased([join(folder, 'none')])).toBeNull()
  })

  it('are no secrets of the environment', () => {
    const env = readEnv({
      SITE_URL: 'https://x.example',
      RESEND_API_KEY: 're_secret',
      DATABASE_URL: 'mongodb://u:p@h/d',
    })
    const settings = settingsOf(env)
    expect(settings['SITE_URL']).toBe('https://x.example')
    expect(JSON.stringify(settings)).not.toMatch(/re_secret|mongodb/)
  })
})

const input = (values: Record<string, string> = {}, flags: string[] = []): VerbInput => ({
  flags: new Set(flags),
  values,
  allOf: () => [],
  positionals: [],
})

describe('a backup that nobody could open', () => {
  beforeEach(() => {
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('MASTER_KEY_FILE', '')
  })
  const sheet = () => {
    const file = masterKeyFile(folder)
    writeMasterKeys({ file, lines: [formatMasterKey(newMasterKey(new Date()))] })
    const ring = readMasterKeys(file)
    return { file, ...makeSheet({ ring, siteUrl: 'https://x.example', now: new Date() }) }
  }
  const refused = async (given: VerbInput, code: string, words: string) => {
    await expect(backupVerb.run(given)).rejects.toThrow(expect.objectContaining({ code }) as Error)
    await expect(backupVerb.run(given)).rejects.toThrow(words)
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  }

  it('is not made: first a recovery sheet, and that it is in a safe place', async () => {
    await refused(input(), 'backup.sheet', 'npm run keys sheet')
    const { file, recovery } = sheet()
    writeRecovery(file, recovery)
    await refused(input(), 'backup.sheet', '--allow-unconfirmed')
    await refused(input({ keep: 'deux' }), 'backup.keep', 'deux')
  })

  it('is not that of the keys: sealed to the sheet, they come back with it', () => {
    const { file, html, recovery } = sheet()
    const secrets = makeSecrets()
    writeSecrets({ file: secretsFile(folder), secrets })
    const copy = join(folder, 'apart', 'keys.txt')
    const ring = readMasterKeys(file)
    writeKeysCopy({ file: copy, ring, secrets, recovery, madeAt: recovery.madeAt })
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const text = readFileSync(copy, 'utf8')
    expect(text).not.toContain(secrets.payloadSecret)
    const copied = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, words = '']) => words)
    const { recovery: bytes } = readSheet(copied.join('\n'))
    const privateKey = recoveryPrivateKey(bytes ?? Buffer.alloc(0))
    const keys = readKeysCopy({ file: copy, privateKey })
    expect(keys.secrets).toEqual(secrets)
    expect(parseKeyRing(keys.masterKeys)).toEqual(ring)
    writeFileSync(copy, 'rien')
    expect(() => readKeysCopy({ file: copy, privateKey })).toThrow('--with-keys')
  })
})

describe('the last backup', () => {
  it('is noted with its place, for the doctor and for what follows the backups', () => {
    expect(lastBackup(folder)).toBeNull()
    const last = { madeAt: '2026-11-22T10:00:00.000Z', file: 'x' }
    noteBackup(folder, last)
    expect(lastBackup(folder)).toEqual(last)
    // A backup of its own leaves nothing of the folder from which it was put back, but the instant.
    noteBackup(folder, { ...last, restoredAt: last.madeAt, isOwn: false })
    expect(backupPlaces(folder).claim).toBe('restored')
    noteOwnBackup(folder, last)
    expect(lastBackup(folder)).toEqual({ ...last, restoredAt: last.madeAt, isOwn: true })
    expect(backupPlaces(folder).claim).toBe('own')
    writeFileSync(join(folder, 'last-backup.json'), '{"madeAt":')
    expect(() => lastBackup(folder)).toThrow('dernière sauvegarde')
  })
})
