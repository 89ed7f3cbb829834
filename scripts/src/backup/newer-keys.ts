import { existsSync } from 'node:fs'
import type { Recovery } from '../keys/index.ts'
import { readMasterKeys } from '../system/index.ts'
import { readKeysCopy, writeKeysCopy, type KeysCopy } from './keys-copy.ts'

/** Where the keys lie that a backup needs and its sheet does not hold. */
export const newerKeysFile = (backup: string): string => `${backup}.keys`

/**
 * After a rotation the printed sheet lacks the key in service: the master keys are sealed to that sheet
 * beside the backup, so that the sheet goes on being enough. Who holds it could read all of it before, too.
 * Answers whether that was needed.
 */
export const sealNewerKeys = ({
  backup,
  masterKeyFile,
  recovery,
  madeAt,
}: {
  /** Path of the archive. */
  backup: string
  masterKeyFile: string
  recovery: Recovery
  madeAt: string
}): boolean => {
  if (!existsSync(masterKeyFile)) return false
  const ids = [...readMasterKeys(masterKeyFile).keys.keys()]
  if (ids.every((id) => recovery.masterKeys.includes(id))) return false
  const { publicKey } = recovery
  writeKeysCopy({ file: newerKeysFile(backup), masterKeyFile, dataDir: null, publicKey, madeAt })
  return true
}

/** Those keys again; null where the sheet held them all. @throws AppError `backup.keys` or `sealing.unreadable`. */
export const readNewerKeys = ({
  backup,
  privateKey,
}: {
  backup: string
  privateKey: string
}): KeysCopy | null => {
  const file = newerKeysFile(backup)
  return existsSync(file) ? readKeysCopy({ file, privateKey }) : null
}
