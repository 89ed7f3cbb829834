import { formatKeyRing, newMasterKey, retireMasterKey } from '@infos-droits/shared/crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readNewerKeys } from '../backup/index.ts'
import { newerKeysFile, sealNewerKeys } from '../backup/newer-keys.ts'
import { makeSheet, readSheet, recoveryPrivateKey } from '../keys/index.ts'
import { masterKeyFile, readMasterKeys, writeMasterKeys } from '../system/index.ts'
import { restoreKeys } from './keys.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-restore-keys-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

it('puts back the keys of the copy, then those that are here, with what verifies the access log', () => {
  const [current, old, here] = [0, 1, 2].map(() => newMasterKey(new Date()))
  if (current === undefined || old === undefined || here === undefined) throw new Error('no key')
  const keys = new Map([current, old].map(({ id, key }) => [id, key]))
  const ring = retireMasterKey({ ring: { current, keys, retired: new Map() }, id: old.id })
  const file = masterKeyFile(dataDir)
  const own = { current: here, keys: new Map([[here.id, here.key]]), retired: new Map() }
  writeMasterKeys({ file, lines: formatKeyRing(own) })
  const { recovery } = makeSheet({ ring, siteUrl: 'https://x.example', now: new Date() })
  const { masterKeys } = restoreKeys({
    dataDir,
    file,
    sheet: { masterKeys: [], retired: [], recovery: null },
    copy: { masterKeys: formatKeyRing(ring).join('\n'), secrets: null },
    recovery,
  })
  expect(masterKeys).toEqual([current.id, here.id])
  expect(readMasterKeys(file).current).toEqual(current)
  expect([...readMasterKeys(file).retired.keys()]).toEqual([old.id])
})

it('needs no more than the printed sheet after a rotation: the new key lies sealed beside the backup', () => {
  const [printed, next] = [0, 1].map(() => newMasterKey(new Date()))
  if (printed === undefined || next === undefined) throw new Error('no key')
  const ringOf = (...all: [typeof printed, ...(typeof printed)[]]) => ({
    current: all[0],
    keys: new Map(all.map(({ id, key }) => [id, key])),
    retired: new Map<string, Buffer>(),
  })
  const sheetRing = ringOf(printed)
  const { html, recovery } = makeSheet({
    ring: sheetRing,
    siteUrl: 'https://x.example',
    now: new Date(),
  })
  const copied = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, words = '']) => words)
  const sheet = readSheet(copied.join('\n'))
  const privateKey = recoveryPrivateKey(sheet.recovery ?? Buffer.alloc(0))
  const file = masterKeyFile(dataDir)
  const backup = join(dataDir, 'one.backup')
  const given = { backup, masterKeyFile: file, recovery, madeAt: recovery.madeAt }
  writeMasterKeys({ file, lines: formatKeyRing(sheetRing) })
  expect(sealNewerKeys(given)).toBe(false)
  expect(existsSync(newerKeysFile(backup))).toBe(false)
  writeMasterKeys({ file, lines: formatKeyRing(ringOf(next, printed)) })
  expect(sealNewerKeys(given)).toBe(true)
  expect(readFileSync(newerKeysFile(backup), 'utf8')).not.toContain(next.key.toString('base64url'))
  // The disk is lost; the folder of the backups and the paper are left.
  rmSync(file)
  const newer = readNewerKeys({ backup, privateKey })
  const { masterKeys } = restoreKeys({ dataDir, file, sheet, copy: null, newer, recovery })
  expect(masterKeys).toEqual([next.id, printed.id])
  expect(readMasterKeys(file).current).toEqual(next)
})
