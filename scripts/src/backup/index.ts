import { AppError } from '@infos-droits/shared'
import {
  claimFolder,
  erasedBeside,
  erasedFile,
  mergeErased,
  noteOwnBackup,
} from '@infos-droits/shared/backup-folder'
import type { KeyRing } from '@infos-droits/shared/crypto'
import { join, resolve } from 'node:path'
import {
  commandLabels,
  createProgress,
  interruptible,
  type Verb,
  type VerbInput,
} from '../command/index.ts'
import { readEnv } from '../env.ts'
import { readRecovery, type Recovery } from '../keys/index.ts'
import {
  keyPlaceOf,
  readSecrets,
  keyPlaceName,
  requireRingAt,
  ringAt,
  secretsFile,
  troubleAt,
  withDatabase,
  type KeyPlace,
  type Secrets,
} from '../system/index.ts'
import { existsSync } from 'node:fs'
import { writeKeysCopy } from './keys-copy.ts'
import { labels } from './labels.fr.ts'
import { makeBackup, type Backup } from './make-backup.ts'
import { isKeyWithin, newerKeysFile, sealNewerKeys } from './newer-keys.ts'
import { dropAbandoned, dropOldBackups } from './names.ts'
import { settingsOf } from './settings.ts'

export { readKeysCopy, type KeysCopy } from './keys-copy.ts'
export { isKeyWithin, readNewerKeys } from './newer-keys.ts'
export { makeBackup } from './make-backup.ts'

const KEEP_DAYS = 14
const MIB = 1024 ** 2

const warn = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** `npm run backup`. */
export const backupVerb: Verb = {
  name: 'backup',
  summary: labels.summary,
  options: {
    out: { type: 'string', value: 'DOSSIER', description: labels.options.out },
    keep: { type: 'string', value: 'JOURS', description: labels.options.keep },
    'with-keys': { type: 'string', value: 'FICHIER', description: labels.options.withKeys },
    'allow-unconfirmed': { type: 'boolean', description: labels.options.allowUnconfirmed },
    spool: { type: 'string', value: 'DOSSIER', description: labels.options.spool },
    json: { type: 'boolean', description: labels.options.json },
  },
  details: labels.details,
  run: (input) => interruptible((signal) => backUp({ input, signal })),
}

const backUp = async ({
  input,
  signal,
}: {
  input: VerbInput
  signal: AbortSignal
}): Promise<number> => {
  const { flags, values } = input
  const env = readEnv()
  const keep = keepDays(values['keep'])
  const place = keyPlaceOf(env)
  const recovery = requireSheet({
    keyFile: place.file,
    mayBeUnconfirmed: flags.has('allow-unconfirmed'),
  })
  const copy = values['with-keys'] === undefined ? null : resolve(values['with-keys'])
  // Before the long work: a copy of keys that are not to be had is asked for in vain.
  const ring = copy === null ? ringIfRead(place) : requireRingAt(place)
  const outDir = resolve(values['out'] ?? join(env.DATA_DIR, 'backups'))
  const spoolDir = resolve(values['spool'] ?? join(env.DATA_DIR, 'spool'))
  const now = new Date()
  dropAbandoned({ folder: outDir, now })
  if (!existsSync(spoolDir)) warn(labels.noSpool(spoolDir))
  const progress = createProgress({ write: warn })
  const begin = performance.now()
  const backup = await withDatabase({
    env,
    progress,
    work: (databaseUrl) =>
      progress.step(labels.step, () =>
        makeBackup({
          databaseUrl,
          mediaDir: join(env.DATA_DIR, 'media'),
          spoolDir,
          outDir,
          recovery,
          settings: settingsOf(env),
          now,
          signal,
        }),
      ),
  })
  const { madeAt, file, masterKey } = backup
  // Other keys than those of the database are not its newer ones.
  const isOwn = masterKey === null || ring?.keys.has(masterKey) === true
  if (ring !== null && !isOwn) warn(labels.otherKeys(masterKey))
  if (isOwn && sealNewerKeys({ backup: file, ring, recovery, madeAt }))
    warn(labels.newerKeys(newerKeysFile(file)))
  const isShort =
    masterKey !== null && isKeyWithin({ id: masterKey, recovery, backup: file }) === null
  if (isShort) warn(labels.keyNotHere(masterKey))
  if (claimFolder({ folder: outDir, dataDir: env.DATA_DIR })) warn(labels.taken(outDir))
  mergeErased({ from: [erasedFile(env.DATA_DIR)], into: erasedBeside(outDir) })
  const secrets = secretsIn(env.DATA_DIR)
  if (copy !== null && ring !== null) writeKeysCopy({ file: copy, ring, secrets, recovery, madeAt })
  noteOwnBackup(env.DATA_DIR, { madeAt, file })
  const days = keep ?? backup.backupDays ?? KEEP_DAYS
  if (backup.backupDays !== null && days > backup.backupDays)
    warn(labels.longKeep({ keep: days, setting: backup.backupDays }))
  const removed = dropOldBackups({ folder: outDir, days, now })
  const seconds = (performance.now() - begin) / 1000
  const keys = copy === null ? null : { file: copy, hasSecrets: secrets !== null }
  print({ backup, removed, days, keys, seconds, isJson: flags.has('json') })
  // Made all the same: with the right keys it is good. Who runs this unattended must learn of it.
  return isShort ? 1 : 0
}

/** Sealed to the sheet, a backup needs no key here: a slip in MASTER_KEYS must not leave a night without one. */
const ringIfRead = (place: KeyPlace): KeyRing | null => {
  const trouble = troubleAt(place)
  if (trouble === null) return ringAt(place)
  warn(labels.keysUnread({ where: keyPlaceName(place), trouble }))
  return null
}

/** Null where they are in the environment of the servers, and in no file. */
const secretsIn = (dataDir: string): Secrets | null =>
  existsSync(secretsFile(dataDir)) ? readSecrets(secretsFile(dataDir)) : null

const keepDays = (text: string | undefined): number | null => {
  if (text === undefined) return null
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new AppError({ code: 'backup.keep', message: labels.badKeep(text), status: 400 })
}

/** A backup that nobody could open is worse than none: it would be believed. */
const requireSheet = ({
  keyFile,
  mayBeUnconfirmed,
}: {
  keyFile: string
  mayBeUnconfirmed: boolean
}): Recovery => {
  const recovery = readRecovery(keyFile)
  const refuse = (message: string) => new AppError({ code: 'backup.sheet', message, status: 409 })
  if (recovery === null) throw refuse(labels.noSheet)
  if (recovery.confirmedAt === null && !mayBeUnconfirmed) throw refuse(labels.notConfirmed)
  return recovery
}

const print = ({
  backup,
  removed,
  days,
  keys,
  seconds,
  isJson,
}: {
  backup: Backup
  removed: string[]
  days: number
  keys: { file: string; hasSecrets: boolean } | null
  seconds: number
  isJson: boolean
}): void => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (isJson) {
    say(JSON.stringify({ ...backup, keptDays: days, removed, keys: keys?.file ?? null, seconds }))
    return
  }
  const mib = (backup.bytes / MIB).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  say(labels.done({ ...backup, mib, seconds: commandLabels.seconds(seconds * 1000) }))
  if (keys !== null) say(labels.keysWritten(keys))
  if (removed.length > 0) say(labels.removed({ count: removed.length, days }))
}
