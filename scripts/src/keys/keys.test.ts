import { keyIdsFile, noteBackup, noteKeyIds } from '@infos-droits/shared/backup-folder'
import {
  derivedKey,
  formatMasterKey,
  newMasterKey,
  open,
  parseKeyRing,
  seal,
} from '@infos-droits/shared/crypto'
import fc from 'fast-check'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { masterKeyFile, readMasterKeys, writeMasterKeys } from '../system/index.ts'
import { confirmSheet, restoreKeys, writeSheet } from './paper.ts'
import { readRecovery } from './recovery.ts'
import { retireKey, rotateKeys } from './ring.ts'
import { makeSheet, readSheet, recoveryPrivateKey } from './sheet.ts'
import { readKey, writeKey } from './written-key.ts'

/** What the commands ask of the CMS about the database is tried with a database, in its own tests. */
vi.mock('../system/index.ts', async (original) => ({
  ...(await original<typeof import('../system/index.ts')>()),
  withCmsCommand: (asked: { args: string[] }) => {
    cms.asked.push(asked)
    return cms.answer()
  },
}))

const cms = vi.hoisted(() => ({
  answer: () => Promise.resolve(),
  asked: [] as { args: string[] }[],
}))

const masterKey = () => newMasterKey(new Date())

describe('a key on paper', () => {
  it('is read back from its lines, however they were copied', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = Buffer.from(bytes)
        const lines = writeKey(key)
        expect(readKey(lines)).toEqual(key)
        const asTyped = lines.map((line) => line.toUpperCase().replace(/ /g, '').replace(/0/g, 'O'))
        expect(readKey(asTyped)).toEqual(key)
      }),
      { numRuns: 50 },
    )
  })

  it('says on which line a letter is wrong, or a line missing or moved', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 3, max: 10 }),
        (bytes, line, at) => {
          const lines = writeKey(Buffer.from(bytes))
          const right = lines[line] ?? ''
          const letter = right[at] ?? ''
          if (!/[0-9a-f]/.test(letter)) return
          const wrong = ((Number.parseInt(letter, 16) + 1) % 16).toString(16)
          lines[line] = right.slice(0, at) + wrong + right.slice(at + 1)
          expect(() => readKey(lines)).toThrow(`ligne ${String(line + 1)}`)
        },
      ),
      { numRuns: 50 },
    )
    const lines = writeKey(masterKey().key)
    expect(() => readKey(lines.slice(0, 3))).toThrow('ligne 4')
    expect(() => readKey([lines[1], lines[0], lines[2], lines[3]] as string[])).toThrow('ligne 1')
  })
})

/** The words between the `<pre>` of a printed sheet, as a person copies them. */
const copyOf = (html: string) =>
  [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => text).join('\n\n')

describe('the recovery sheet', () => {
  it('gives back every master key, and the key that opens what is encrypted to it', () => {
    const [current, old] = [masterKey(), masterKey()]
    const ring = parseKeyRing([current, old].map(formatMasterKey).join('\n'))
    const { html, recovery } = makeSheet({ ring, siteUrl: 'https://x.example', now: new Date() })
    const copied = readSheet(copyOf(html))
    expect(copied.masterKeys).toEqual([current, old])
    expect(recovery.masterKeys).toEqual([current.id, old.id])
    const sealed = seal({ publicKey: recovery.publicKey, text: 'sauvegarde', context: 'x' })
    const privateKey = recoveryPrivateKey(copied.recovery ?? Buffer.alloc(0))
    expect(open({ privateKey, sealed, context: 'x' })).toBe('sauvegarde')
    expect(JSON.stringify(recovery)).not.toContain(writeKey(current.key)[0])
    expect(() => readSheet('rien')).toThrow(expect.objectContaining({ code: 'keys.written' }))
  })
})

describe('the commands', () => {
  let dataDir: string
  let file: string
  const said: string[] = []
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-keys-'))
    vi.stubEnv('DATA_DIR', dataDir)
    vi.stubEnv('MASTER_KEY_FILE', '')
    file = masterKeyFile(dataDir)
    writeMasterKeys({ file, lines: [formatMasterKey(masterKey())] })
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    rmSync(dataDir, { recursive: true })
  })
  const sheetFile = () => join(dataDir, 'keys', 'feuille-de-secours.html')

  it('write a sheet for its owner only, which counts and goes once it is confirmed', () => {
    writeSheet(undefined)
    expect(statSync(sheetFile()).mode & 0o777).toBe(0o600)
    const word = readRecovery(file)?.controlWord ?? ''
    expect(readFileSync(sheetFile(), 'utf8')).toContain(word)
    expect(() => confirmSheet('AAAA')).toThrow(expect.objectContaining({ code: 'keys.confirm' }))
    expect(readRecovery(file)?.confirmedAt).toBeNull()
    confirmSheet(word.toLowerCase())
    expect(readRecovery(file)?.confirmedAt).not.toBeNull()
    expect(existsSync(sheetFile())).toBe(false)
  })

  it('take the confirmed sheet away where it was written, and say so only when they did', () => {
    const elsewhere = join(dataDir, 'ailleurs.html')
    writeSheet(elsewhere)
    confirmSheet(readRecovery(file)?.controlWord ?? '')
    expect(existsSync(elsewhere)).toBe(false)
    expect(said.at(-1)).toContain(elsewhere)
    writeSheet(elsewhere)
    rmSync(elsewhere)
    confirmSheet(readRecovery(file)?.controlWord ?? '')
    expect(said.at(-1)).not.toContain('ffacé')
  })

  it('make the key file again from the sheet, lost or replaced by another', () => {
    const { current } = readMasterKeys(file)
    writeSheet(undefined)
    const copy = join(dataDir, 'copy.txt')
    writeFileSync(copy, copyOf(readFileSync(sheetFile(), 'utf8')))
    rmSync(file)
    restoreKeys(copy)
    expect(readMasterKeys(file).current).toEqual(current)
    const made = masterKey()
    writeMasterKeys({ file, lines: [formatMasterKey(made)] })
    restoreKeys(copy)
    expect(readMasterKeys(file).current).toEqual(current)
    expect([...readMasterKeys(file).keys.keys()]).toEqual([current.id, made.id])
  })

  it('rotate nothing while the keys in place are not those of the database', async () => {
    const before = readFileSync(file, 'utf8')
    cms.answer = () => Promise.reject(new Error('the vault is locked'))
    try {
      await expect(rotateKeys()).rejects.toThrow('locked')
    } finally {
      cms.answer = () => Promise.resolve()
    }
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('write no file where the keys stand in the environment: the CMS is asked for the line', async () => {
    const given = [masterKey(), masterKey()].map(formatMasterKey).join(',')
    vi.stubEnv('MASTER_KEYS', given)
    const before = readFileSync(file, 'utf8')
    cms.asked.length = 0
    const old = [...parseKeyRing(given).keys.keys()][1] ?? ''
    await rotateKeys()
    await retireKey(old)
    await retireKey(old, new Set(['force']))
    expect(cms.asked).toMatchObject([
      { args: ['rotate'] },
      { args: ['retire', old] },
      { args: ['retire', old, '--force'] },
    ])
    expect(readFileSync(file, 'utf8')).toBe(before)
    // The sheet is of those keys, and lies beside the place where the file would be, made for it.
    rmSync(join(dataDir, 'keys'), { recursive: true })
    writeSheet(undefined)
    expect(readRecovery(file)?.masterKeys).toEqual([...parseKeyRing(given).keys.keys()])
    // Copied from it, the keys are a line to put in the place of another one.
    const copy = join(dataDir, 'copy.txt')
    writeFileSync(copy, copyOf(readFileSync(sheetFile(), 'utf8')))
    const other = masterKey()
    vi.stubEnv('MASTER_KEYS', formatMasterKey(other))
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    restoreKeys(copy)
    expect(existsSync(file)).toBe(false)
    expect(said.at(-1)?.trim()).toBe(`MASTER_KEYS=${given},${formatMasterKey(other)}`)
  })

  it('retire a key but for what verifies the access log, which stays at a rotation and on paper', async () => {
    const old = readMasterKeys(file).current
    const audit = { id: old.id, purpose: 'audit' } as const
    const key = derivedKey({ ring: readMasterKeys(file), ...audit })
    await rotateKeys()
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await retireKey(old.id)
    // The sheet that is locked away holds a key that is no more, and not what is left of it.
    expect(said.mock.calls.join('\n')).toContain('npm run keys sheet')
    said.mockRestore()
    expect(readFileSync(file, 'utf8')).not.toContain(old.key.toString('base64url'))
    expect(derivedKey({ ring: readMasterKeys(file), ...audit })).toEqual(key)
    await rotateKeys()
    expect(derivedKey({ ring: readMasterKeys(file), ...audit })).toEqual(key)
    await expect(retireKey(old.id)).rejects.toMatchObject({ code: 'keys.retire' })
    writeSheet(undefined)
    const copy = join(dataDir, 'copy.txt')
    writeFileSync(copy, copyOf(readFileSync(sheetFile(), 'utf8')))
    const ring = readMasterKeys(file)
    restoreKeys(copy)
    expect(readMasterKeys(file)).toEqual(ring)
    rmSync(file)
    restoreKeys(copy)
    expect(readMasterKeys(file)).toEqual(ring)
  })

  it('retire no key that a backup says it needs, or of which one says nothing, unless one insists', async () => {
    const old = readMasterKeys(file).current.id
    await rotateKeys()
    const backups = join(dataDir, 'backups')
    mkdirSync(backups)
    const made = (name: string, ids: string[] | null) => {
      const backup = join(backups, `infos-droits-${name}.backup`)
      writeFileSync(backup, '')
      if (ids !== null) noteKeyIds({ backup, ids })
      return backup
    }
    const now = readMasterKeys(file).current.id
    made('20261120T000000Z', [now])
    // Made in the middle of the rotation, whatever its day.
    const both = made('20991231T000000Z', [now, old])
    await expect(retireKey(old)).rejects.toThrow(both)
    await expect(retireKey(old)).rejects.toMatchObject({ code: 'keys.retire' })
    rmSync(both)
    const silent = made('20991231T000000Z', null)
    rmSync(keyIdsFile(silent))
    await expect(retireKey(old)).rejects.toThrow(silent)
    await expect(retireKey(old)).rejects.toThrow('--force')
    expect([...readMasterKeys(file).keys.keys()]).toContain(old)
    // What was left of its word by a copy that was cut says nothing either.
    for (const cut of ['', '\n', now.slice(0, 6), `${now}\n${old.slice(0, 6)}`]) {
      writeFileSync(keyIdsFile(silent), cut)
      await expect(retireKey(old)).rejects.toThrow(silent)
    }
    rmSync(keyIdsFile(silent))
    // One that holds nothing closed by a key says so.
    const open = made('20991230T000000Z', [])
    expect(readFileSync(keyIdsFile(open), 'utf8')).not.toBe('')
    // One that is being made.
    renameSync(silent, `${silent}.part`)
    await expect(retireKey(old)).rejects.toThrow('.part')
    rmSync(`${silent}.part`)
    await retireKey(old)
    expect([...readMasterKeys(file).keys.keys()]).not.toContain(old)
    await rotateKeys()
    made('20261122T000000Z', null)
    await retireKey(now, new Set(['force']))
    expect([...readMasterKeys(file).keys.keys()]).not.toContain(now)
  })

  it('retire no key of a backup made before a restoration turned the ring, or before a printed line was put in place', async () => {
    const backups = join(dataDir, 'backups')
    mkdirSync(backups)
    const keyOf = (day: string) => ({ ...masterKey(), id: `k${day}aaaa` })
    const [older, newer] = [keyOf('20261101'), keyOf('20261110')]
    const turned = join(backups, 'infos-droits-20261112T000000Z.backup')
    writeFileSync(turned, '')
    noteKeyIds({ backup: turned, ids: [newer.id] })
    // A backup from before the rotation was put back: its key is in front again.
    writeMasterKeys({ file, lines: [older, newer].map(formatMasterKey) })
    await expect(retireKey(newer.id)).rejects.toThrow(turned)
    // The line was printed on the 10th and put in place later: what was made between is under the former key.
    noteKeyIds({ backup: turned, ids: [older.id] })
    writeMasterKeys({ file, lines: [newer, older].map(formatMasterKey) })
    await expect(retireKey(older.id)).rejects.toThrow(turned)
    expect([...readMasterKeys(file).keys.keys()]).toEqual([newer.id, older.id])
  })

  it('retire no key while the backups cannot be looked at, unless one accepts to lose them', async () => {
    const old = readMasterKeys(file).current.id
    await rotateKeys()
    const away = join(dataDir, 'unplugged')
    noteBackup(dataDir, { madeAt: new Date().toISOString(), file: join(away, 'one.backup') })
    const insisting = new Set(['force'])
    await expect(retireKey(old, insisting)).rejects.toThrow(away)
    await expect(retireKey(old, insisting)).rejects.toThrow('--lose-unseen-backups')
    mkdirSync(away)
    await retireKey(old)
    rmSync(away, { recursive: true })
    const next = readMasterKeys(file).current.id
    await rotateKeys()
    await expect(retireKey(next)).rejects.toMatchObject({ code: 'keys.retire' })
    expect([...readMasterKeys(file).keys.keys()]).toContain(next)
    // Where they are is not known either.
    writeFileSync(join(dataDir, 'last-backup.json'), '{"file":')
    await expect(retireKey(next)).rejects.toMatchObject({ code: 'keys.retire' })
    await retireKey(next, new Set(['lose-unseen-backups']))
    expect([...readMasterKeys(file).keys.keys()]).not.toContain(next)
  })
})
