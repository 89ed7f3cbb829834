import {
  formatKeyRing,
  newMasterKey,
  retireMasterKey,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readNewerKeys } from '../backup/index.ts'
import { newerKeysFile, sealNewerKeys } from '../backup/newer-keys.ts'
import { makeSheet, readRecovery, readSheet, recoveryPrivateKey } from '../keys/index.ts'
import { masterKeyFile, readMasterKeys, writeMasterKeys, type KeyPlace } from '../system/index.ts'
import { putInFront, restoreKeys } from './keys.ts'

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
    place: { from: 'file', file },
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
  const sealOf = (ring: KeyRing) =>
    sealNewerKeys({ backup, ring, recovery, madeAt: recovery.madeAt })
  expect(sealOf(sheetRing)).toBe(false)
  expect(sealNewerKeys({ backup, ring: null, recovery, madeAt: recovery.madeAt })).toBe(false)
  expect(existsSync(newerKeysFile(backup))).toBe(false)
  expect(sealOf(ringOf(next, printed))).toBe(true)
  expect(readFileSync(newerKeysFile(backup), 'utf8')).not.toContain(next.key.toString('base64url'))
  // The disk is lost; the folder of the backups and the paper are left.
  const newer = readNewerKeys({ backup, privateKey })
  const { masterKeys } = restoreKeys({
    dataDir,
    place: { from: 'file', file },
    sheet,
    copy: null,
    newer,
    recovery,
  })
  expect(masterKeys).toEqual([next.id, printed.id])
  expect(readMasterKeys(file).current).toEqual(next)
})

describe('an installation whose keys are given', () => {
  const [given, old] = [0, 1].map(() => newMasterKey(new Date()))
  if (given === undefined || old === undefined) throw new Error('no key')
  const ring: KeyRing = {
    current: given,
    keys: new Map([given, old].map(({ id, key }) => [id, key])),
    retired: new Map(),
  }
  const { recovery } = makeSheet({ ring, siteUrl: 'https://x.example', now: new Date() })
  const sheet = { masterKeys: [given, old], retired: [], recovery: null }
  const restoreTo = (place: KeyPlace) =>
    restoreKeys({ dataDir, place, sheet, copy: null, recovery })
  const placeOf = (own: KeyRing): KeyPlace => ({
    from: 'environment',
    given: formatKeyRing(own).join(','),
    file: masterKeyFile(dataDir),
  })

  it('gets no key file that nothing would read, and keeps what is known of the sheet', () => {
    const place = placeOf(retireMasterKey({ ring, id: old.id }))
    expect(restoreTo(place)).toMatchObject({ masterKeys: [given.id], toGive: null })
    expect(existsSync(place.file)).toBe(false)
    expect(readRecovery(place.file)).toEqual(recovery)
  })

  it('is told which keys it lacks, and finds them in a file', () => {
    const other = newMasterKey(new Date())
    const keys = new Map([[other.id, other.key]])
    const place = placeOf({ current: other, keys, retired: new Map() })
    writeMasterKeys({ file: place.file, lines: formatKeyRing({ ...ring, keys: new Map() }) })
    const toGive = { file: place.file, ids: [given.id, old.id] }
    expect(restoreTo(place)).toMatchObject({ masterKeys: [other.id], toGive })
    expect([...readMasterKeys(place.file).keys.keys()]).toEqual([given.id, old.id, other.id])
  })
})

it('leaves the key in front under which the database was written last', () => {
  const [before, now] = [0, 1].map(() => newMasterKey(new Date()))
  if (before === undefined || now === undefined) throw new Error('no key')
  const keys = new Map([before, now].map(({ id, key }) => [id, key]))
  const place: KeyPlace = { from: 'file', file: masterKeyFile(dataDir) }
  const lines = formatKeyRing({ current: before, keys, retired: new Map() })
  writeMasterKeys({ file: place.file, lines })
  for (const id of [null, 'k20000101none', now.id]) putInFront({ place, id })
  expect([...readMasterKeys(place.file).keys.keys()]).toEqual([now.id, before.id])
})
