import { formatKeyRing, mergeKeyRings, parseKeyRing } from '@infos-droits/shared/crypto'
import { existsSync } from 'node:fs'
import type { KeysCopy } from '../backup/index.ts'
import { ringOnSheet, writeRecovery, type Copied, type Recovery } from '../keys/index.ts'
import { readMasterKeys, secretsFile, writeMasterKeys, writeSecrets } from '../system/index.ts'

/**
 * Puts the keys in place: those of the copy, then those sealed beside the backup, those of the sheet, then those that were there, each
 * once, the current one first. Secrets that are there stay. Answers the ids of the master keys.
 */
export const restoreKeys = ({
  dataDir,
  file,
  sheet,
  copy,
  newer = null,
  recovery,
}: {
  dataDir: string
  /** Of the master keys. */
  file: string
  sheet: Copied
  copy: KeysCopy | null
  /** What lay sealed beside the backup. */
  newer?: KeysCopy | null
  recovery: Recovery
}): { masterKeys: string[]; hasSecrets: boolean } => {
  const onSheet = ringOnSheet(sheet)
  const [first, ...more] = [
    ...(copy === null ? [] : [parseKeyRing(copy.masterKeys)]),
    ...(newer === null ? [] : [parseKeyRing(newer.masterKeys)]),
    ...(onSheet === null ? [] : [onSheet]),
    ...(existsSync(file) ? [readMasterKeys(file)] : []),
  ]
  const ring = first === undefined ? null : mergeKeyRings([first, ...more])
  if (ring !== null) {
    writeMasterKeys({ file, lines: formatKeyRing(ring) })
    writeRecovery(file, recovery)
  }
  const secrets = secretsFile(dataDir)
  if (!existsSync(secrets) && copy?.secrets) writeSecrets({ file: secrets, secrets: copy.secrets })
  return { masterKeys: [...(ring?.keys.keys() ?? [])], hasSecrets: existsSync(secrets) }
}
