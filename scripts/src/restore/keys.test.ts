import { formatKeyRing, newMasterKey, retireMasterKey } from '@infos-droits/shared/crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeSheet } from '../keys/index.ts'
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
