import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMasterKey, formatMasterKey } from '@infos-droits/shared/crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { masterKeyFile, writeMasterKeys } from '../system/index.ts'
import { finding, withoutContradiction } from './finding.ts'
import { lookAtSecrets } from './machine.ts'

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

  it('asks for no new recovery sheet while the keys in place are not those of the database', () => {
    const sheet = finding('recovery', 'warning', 'Imprimez-en une nouvelle.')
    const wrong = finding('health.vault', 'problem', 'N’imprimez pas de nouvelle feuille.')
    expect(withoutContradiction([sheet])).toEqual([sheet])
    expect(withoutContradiction([sheet, wrong])).toEqual([wrong])
  })
})
