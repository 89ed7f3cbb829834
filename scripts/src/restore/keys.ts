import { formatMasterKey, parseKeyRing, type MasterKey } from '@infos-droits/shared/crypto'
import { existsSync } from 'node:fs'
import type { KeysCopy } from '../backup/index.ts'
import { writeRecovery, type Copied, type Recovery } from '../keys/index.ts'
import { readMasterKeys, secretsFile, writeMasterKeys, writeSecrets } from '../system/index.ts'

/**
 * Puts the keys in place: those of the copy, then those of the sheet, then those that were there, each
 * once, the current one first. Secrets that are there stay. Answers the ids of the master keys.
 */
export const restoreKeys = ({
  dataDir,
  file,
  sheet,
  copy,
  recovery,
}: {
  dataDir: string
  /** Of the master keys. */
  file: string
  sheet: Copied
  copy: KeysCopy | null
  recovery: Recovery
}): { masterKeys: string[]; hasSecrets: boolean } => {
  const ringOf = (keys: ReadonlyMap<string, Buffer>): MasterKey[] =>
    [...keys].map(([id, key]) => ({ id, key }))
  const keys = new Map<string, MasterKey>()
  for (const key of [
    ...(copy === null ? [] : ringOf(parseKeyRing(copy.masterKeys).keys)),
    ...sheet.masterKeys,
    ...(existsSync(file) ? ringOf(readMasterKeys(file).keys) : []),
  ])
    if (!keys.has(key.id)) keys.set(key.id, key)
  if (keys.size > 0) writeMasterKeys({ file, lines: [...keys.values()].map(formatMasterKey) })
  if (keys.size > 0) writeRecovery(file, recovery)
  const secrets = secretsFile(dataDir)
  if (!existsSync(secrets) && copy?.secrets) writeSecrets({ file: secrets, secrets: copy.secrets })
  return { masterKeys: [...keys.keys()], hasSecrets: existsSync(secrets) }
}
