import {
  claimFolder,
  erasedBeside,
  erasedFile,
  logMarkBeside,
  logMarkFile,
  mergeErased,
  noteBackup,
  noteLogGaps,
  noteOwnBackup,
} from '@infos-droits/shared/backup-folder'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatMasterKey, newMasterKey, parseKeyRing } from '@infos-droits/shared/crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { sealNewerKeys } from '../backup/newer-keys.ts'
import { readEnv } from '../env.ts'
import { makeSheet, writeRecovery } from '../keys/index.ts'
import { keyPlaceOf, masterKeyFile, takeDataDir, writeMasterKeys } from '../system/index.ts'
import { lookAtBackups, lookAtErased, lookAtMark } from './backups.ts'
import { finding, withoutContradiction } from './finding.ts'
import { lookAtHealth } from './health.ts'
import { lookAtKeys, lookAtRecovery, lookAtSecrets } from './keys.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-doctor-'))
afterAll(() => {
  rmSync(dataDir, { recursive: true })
})

describe('the doctor', () => {
  it('says when others than their owner can read the master keys', () => {
    const env = { ...readEnv(), DATA_DIR: dataDir, MASTER_KEY_FILE: undefined }
    const file = masterKeyFile(dataDir)
    writeMasterKeys({ file, lines: [formatMasterKey(newMasterKey(new Date()))] })
    expect(lookAtSecrets(env).level).toBe('ok')
    chmodSync(file, 0o644)
    expect(lookAtSecrets(env)).toMatchObject({ level: 'problem' })
    expect(lookAtSecrets(env).sentence).toContain(file)
  })

  it('says of an old recovery sheet whether a backup makes up for it, for keys of a file or given', () => {
    const [printed, next] = [0, 1].map(() => newMasterKey(new Date()))
    if (printed === undefined || next === undefined) throw new Error('no key')
    const here = { DATA_DIR: join(dataDir, 'old-sheet'), MASTER_KEY_FILE: undefined }
    const { file } = keyPlaceOf({ ...here, MASTER_KEYS: undefined })
    const ringOf = (...keys: (typeof printed)[]) =>
      parseKeyRing(keys.map(formatMasterKey).join('\n'))
    const sheet = { ring: ringOf(printed), siteUrl: 'https://x.example', now: new Date() }
    const { recovery } = makeSheet(sheet)
    const { madeAt } = recovery
    writeRecovery(file, { ...recovery, confirmedAt: madeAt })
    const rotated = [next, printed].map(formatMasterKey)
    const given = { ...here, MASTER_KEYS: rotated.join(',') }
    const level = (env: Parameters<typeof lookAtRecovery>[0]) => lookAtRecovery(env).level
    expect(level({ ...here, MASTER_KEYS: formatMasterKey(printed) })).toBe('ok')
    expect(level(given)).toBe('problem')
    writeMasterKeys({ file, lines: rotated })
    const own = { ...here, MASTER_KEYS: undefined }
    expect(level(own)).toBe('problem')
    // A key file that is not used is not looked at.
    expect(level({ ...here, MASTER_KEYS: formatMasterKey(printed) })).toBe('ok')
    const backup = join(dataDir, 'old-sheet', 'one.backup')
    noteBackup(here.DATA_DIR, { madeAt, file: backup })
    expect(level(own)).toBe('problem')
    sealNewerKeys({ backup, ring: ringOf(next, printed), recovery, madeAt })
    expect([level(own), level(given)]).toEqual(['warning', 'warning'])
    // What is sealed to another sheet is of no use with this one; what is cut, with none.
    const other = makeSheet({ ...sheet, now: new Date(Date.now() + 1000) }).recovery
    sealNewerKeys({ backup, ring: ringOf(next, printed), recovery: other, madeAt })
    expect(level(own)).toBe('problem')
    writeFileSync(`${backup}.keys`, '{"format":')
    expect(level(own)).toBe('problem')
    // A slip in the variable is told of the variable, and not of a key file that is not used.
    const slip = lookAtKeys({ ...here, MASTER_KEYS: 'cut' })
    for (const id of ['keys', 'recovery']) {
      const found = slip.find((one) => one.id === id)
      expect(found).toMatchObject({ level: 'problem' })
      expect(found?.sentence).toContain('MASTER_KEYS')
      expect(found?.sentence).not.toContain(file)
    }
  })

  it('says which erasures are not beside the backups, so that a restoration would bring people back', () => {
    const env = { DATA_DIR: dataDir }
    expect(lookAtErased(env).level).toBe('ok')
    const out = join(dataDir, 'out')
    const into = erasedBeside(out)
    noteBackup(dataDir, { madeAt: new Date().toISOString(), file: join(out, 'one.backup') })
    mergeErased({ from: [], into: erasedFile(dataDir) })
    writeFileSync(erasedFile(dataDir), `${'a'.repeat(24)}\n`)
    expect(lookAtErased(env)).toMatchObject({ level: 'warning' })
    expect(lookAtErased(env).sentence).toContain(into)
    mergeErased({ from: [erasedFile(dataDir)], into })
    expect(lookAtErased(env).level).toBe('ok')
    rmSync(erasedFile(dataDir))
    mkdirSync(erasedFile(dataDir))
    expect(lookAtErased(env)).toMatchObject({ level: 'problem' })
    expect(lookAtErased(env).sentence).toContain(erasedFile(dataDir))
  })

  it('says which mark of the access log, and which note of a backup, cannot be read', () => {
    const folder = join(dataDir, 'marked')
    const env = { DATA_DIR: folder, SITE_URL: undefined }
    expect(lookAtMark(env).level).toBe('ok')
    // In its place, what no file can be read from.
    mkdirSync(logMarkFile(folder), { recursive: true })
    expect(lookAtMark(env)).toMatchObject({ level: 'problem' })
    expect(lookAtMark(env).sentence).toContain(logMarkFile(folder))
    rmSync(logMarkFile(folder), { recursive: true })
    writeFileSync(logMarkFile(folder), '{"seq":1}')
    expect(lookAtMark(env).level).toBe('ok')
    noteBackup(folder, { madeAt: new Date().toISOString(), file: join(folder, 'one.backup') })
    writeFileSync(logMarkBeside(folder), '{"seq":')
    expect(lookAtMark(env).sentence).toContain(logMarkBeside(folder))
    writeFileSync(join(folder, 'last-backup.json'), '{')
    const levels = lookAtBackups(env, new Date()).map(({ id, level }) => `${id} ${level}`)
    expect(levels).toEqual(['backup problem', 'erased ok', 'logMark ok', 'logGaps ok'])
  })

  it('says that lines of the access log are missing, until that is known', () => {
    const env = { DATA_DIR: join(dataDir, 'gaps'), SITE_URL: undefined }
    const found = () => lookAtBackups(env, new Date()).find(({ id }) => id === 'logGaps')
    expect(found()).toMatchObject({ level: 'ok' })
    noteLogGaps({ dataDir: env.DATA_DIR, count: 2 })
    expect(found()).toMatchObject({ level: 'problem' })
    expect(found()?.sentence).toContain('2 constats')
    noteLogGaps({ dataDir: env.DATA_DIR, count: 0 })
    expect(found()).toMatchObject({ level: 'ok' })
  })

  it('says that what was restored has no backup of its own, and whose folder is a copy’s', () => {
    const folder = join(dataDir, 'restored')
    const backups = join(dataDir, 'restored-from')
    const env = { DATA_DIR: folder, SITE_URL: undefined }
    const last = { madeAt: new Date().toISOString(), file: join(backups, 'one.backup') }
    const levels = () => lookAtBackups(env, new Date()).map(({ id, level }) => `${id} ${level}`)
    mkdirSync(erasedFile(folder).replace(/[^/]+$/, ''), { recursive: true })
    writeFileSync(erasedFile(folder), `${'a'.repeat(24)}\n`)
    noteBackup(folder, { ...last, restoredAt: last.madeAt })
    // What is not to be written beside the backups of the original is not missed there.
    expect(levels()).toEqual(['backup warning', 'erased ok', 'logMark ok', 'logGaps ok'])
    noteOwnBackup(folder, last)
    expect(claimFolder({ folder: backups, dataDir: folder })).toBe(false)
    mergeErased({ from: [erasedFile(folder)], into: erasedBeside(backups) })
    expect(levels()).toEqual(['backup ok', 'erased ok', 'logMark ok', 'logGaps ok'])
    // A copy of it makes its backups in the same folder, then this one takes it back.
    expect(claimFolder({ folder: backups, dataDir: join(dataDir, 'copy') })).toBe(true)
    expect(levels()).toEqual(['backup problem', 'erased ok', 'logMark ok', 'logGaps ok'])
    expect(claimFolder({ folder: backups, dataDir: folder })).toBe(true)
    expect(levels()).toEqual(['backup ok', 'erased ok', 'logMark ok', 'logGaps ok'])
  })

  it('says what the CMS and the site say of themselves: keys that are wrong, questions that wait', async () => {
    const folder = join(dataDir, 'running')
    mkdirSync(folder)
    const said = { cms: { vault: 'open' }, site: { status: 'ok' } }
    const serve = async (name: 'cms' | 'site') => {
      const server = createServer((_, response) => response.end(JSON.stringify(said[name])))
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }
    const servers = [await serve('cms'), await serve('site')]
    const [CMS_PORT = 0, SITE_PORT = 0] = servers.map(
      (server) => (server.address() as AddressInfo).port,
    )
    const env = { DATA_DIR: folder, CMS_PORT, SITE_PORT }
    const look = async () => (await lookAtHealth(env)).map(({ id, level }) => `${id} ${level}`)
    try {
      expect(await look()).toEqual(['health ok'])
      takeDataDir(folder)
      expect(await look()).toEqual(['health.cms ok', 'health.site ok'])
      said.cms.vault = 'wrong'
      said.site.status = 'degraded'
      expect(await look()).toEqual(['health.vault problem', 'health.site warning'])
    } finally {
      for (const server of servers) server.close()
    }
    expect(await look()).toEqual(['health.cms problem', 'health.site problem'])
  })

  it('asks for no new recovery sheet while the keys in place are not those of the database', () => {
    const sheet = finding('recovery', 'warning', 'Imprimez-en une nouvelle.')
    const wrong = finding('health.vault', 'problem', 'N’imprimez pas de nouvelle feuille.')
    expect(withoutContradiction([sheet])).toEqual([sheet])
    expect(withoutContradiction([sheet, wrong])).toEqual([wrong])
  })
})
