import {
  erasedBeside,
  erasedFile,
  mergeErased,
  noteBackup,
} from '@infos-droits/shared/backup-folder'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMasterKey, formatMasterKey } from '@infos-droits/shared/crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { masterKeyFile, writeMasterKeys } from '../system/index.ts'
import { finding, withoutContradiction } from './finding.ts'
import { lookAtErased, lookAtSecrets } from './machine.ts'

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
  })

  it('asks for no new recovery sheet while the keys in place are not those of the database', () => {
    const sheet = finding('recovery', 'warning', 'Imprimez-en une nouvelle.')
    const wrong = finding('health.vault', 'problem', 'N’imprimez pas de nouvelle feuille.')
    expect(withoutContradiction([sheet])).toEqual([sheet])
    expect(withoutContradiction([sheet, wrong])).toEqual([wrong])
  })
})
