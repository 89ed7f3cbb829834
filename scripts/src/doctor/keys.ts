import { messageOf } from '@infos-droits/shared'
import { backupPlaces } from '@infos-droits/shared/backup-folder'
import { existsSync, statSync } from 'node:fs'
import { isKeyWithin } from '../backup/index.ts'
import { readRecovery } from '../keys/index.ts'
import {
  keyPlaceName,
  keyPlaceOf,
  ringAt,
  secretsFile,
  troubleAt,
  type KeyVariables,
} from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { labels } from './labels.fr.ts'

/** Where the keys come from, who can read them, and whether paper brings them back. */
export const lookAtKeys = (env: KeyVariables): Finding[] => [
  lookAtSecrets(env),
  lookAtPlace(env),
  lookAtRecovery(env),
]

/** The secrets and the master keys are their owner’s alone. */
export const lookAtSecrets = (env: KeyVariables): Finding => {
  const files = [secretsFile(env.DATA_DIR), keyPlaceOf(env).file].filter((file) => existsSync(file))
  if (files.length === 0) return finding('secrets', 'ok', labels.secrets.none)
  const open = files.find((file) => (statSync(file).mode & 0o077) !== 0)
  return open === undefined
    ? finding('secrets', 'ok', labels.secrets.ok)
    : finding('secrets', 'problem', labels.secrets.open(open))
}

/** A key file that lies there and is not used would be believed to be the keys. */
const lookAtPlace = (env: KeyVariables): Finding => {
  const place = keyPlaceOf(env)
  const { from, file } = place
  const trouble = troubleAt(place)
  if (trouble !== null)
    return finding('keys', 'problem', labels.keys.unread({ where: keyPlaceName(place), trouble }))
  if (from === 'file') return finding('keys', 'ok', labels.keys.inFile(file))
  return existsSync(file)
    ? finding('keys', 'warning', labels.keys.both(file))
    : finding('keys', 'ok', labels.keys.given)
}

/**
 * Without a sheet on paper, a lost machine is a lost desk: backups hold no key. An older sheet is a remark
 * while the last backup has the newer keys sealed to it; before that it is worse than none, for people count
 * on it: what was asked since the change opens with nothing but this machine.
 */
export const lookAtRecovery = (env: KeyVariables): Finding => {
  const id = 'recovery'
  const place = keyPlaceOf(env)
  // Told with the place of the keys.
  if (troubleAt(place) !== null)
    return finding(id, 'problem', labels.recovery.unread(keyPlaceName(place)))
  try {
    const ring = ringAt(place)
    if (ring === null)
      // They are made with the secrets: gone, they were lost.
      return existsSync(secretsFile(env.DATA_DIR))
        ? finding(id, 'problem', labels.recovery.lost(place.file))
        : finding(id, 'ok', labels.recovery.none)
    const recovery = readRecovery(place.file)
    if (recovery === null || recovery.confirmedAt === null)
      return finding(id, 'warning', labels.recovery.missing)
    const backup = backupPlaces(env.DATA_DIR).last?.file ?? null
    const within = isKeyWithin({ id: ring.current.id, recovery, backup })
    if (within === 'sheet') return finding(id, 'ok', labels.recovery.ok)
    return within === 'backup'
      ? finding(id, 'warning', labels.recovery.old)
      : finding(id, 'problem', labels.recovery.short)
  } catch (error) {
    return finding(id, 'problem', messageOf(error))
  }
}
