import type { KeyRing } from '@infos-droits/shared/crypto'
import { existsSync } from 'node:fs'
import type { Recovery } from '../keys/index.ts'
import { idsInCopy, readKeysCopy, writeKeysCopy, type KeysCopy } from './keys-copy.ts'

/** Where the keys lie that a backup needs and its sheet does not hold. */
export const newerKeysFile = (backup: string): string => `${backup}.keys`

/**
 * After a rotation the printed sheet lacks the key in service: the master keys are sealed to that sheet
 * beside the backup, so that the sheet goes on being enough. Who holds it could read all of it before, too.
 * Answers whether that was needed.
 */
export const sealNewerKeys = ({
  backup,
  ring,
  recovery,
  madeAt,
}: {
  /** Path of the archive. */
  backup: string
  /** Null where no keys are to be had. */
  ring: KeyRing | null
  recovery: Recovery
  madeAt: string
}): boolean => {
  if (ring === null || [...ring.keys.keys()].every((id) => recovery.masterKeys.includes(id)))
    return false
  writeKeysCopy({ file: newerKeysFile(backup), ring, secrets: null, recovery, madeAt })
  return true
}

/** Whether a sheet gives a master key, alone or with what lies sealed to it beside a backup. */
export const isKeyWithin = ({
  id,
  recovery,
  backup,
}: {
  id: string
  recovery: Recovery
  /** Path of an archive; null without any. */
  backup: string | null
}): 'sheet' | 'backup' | null => {
  if (recovery.masterKeys.includes(id)) return 'sheet'
  const file = backup === null ? null : newerKeysFile(backup)
  if (file === null || !existsSync(file)) return null
  return idsInCopy({ file, recovery }).includes(id) ? 'backup' : null
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
