import { AppError } from '@infos-droits/shared'
import {
  erasedBeside,
  erasedFile,
  mergeErased,
  noteBackup,
} from '@infos-droits/shared/backup-folder'
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
import { keyFileOf, withDatabase } from '../system/index.ts'
import { existsSync } from 'node:fs'
import { writeKeysCopy } from './keys-copy.ts'
import { labels } from './labels.fr.ts'
import { makeBackup, type Backup } from './make-backup.ts'
import { newerKeysFile, sealNewerKeys } from './newer-keys.ts'
import { dropAbandoned, dropOldBackups } from './names.ts'
import { settingsOf } from './settings.ts'

export { readKeysCopy, type KeysCopy } from './keys-copy.ts'
export { readNewerKeys } from './newer-keys.ts'
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
  const keyFile = keyFileOf(env)
  const recovery = requireSheet({ keyFile, mayBeUnconfirmed: flags.has('allow-unconfirmed') })
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
  const { madeAt, file } = backup
  if (sealNewerKeys({ backup: file, masterKeyFile: keyFile, recovery, madeAt }))
    warn(labels.newerKeys(newerKeysFile(file)))
  mergeErased({ from: [erasedFile(env.DATA_DIR)], into: erasedBeside(outDir) })
  const keys = values['with-keys'] === undefined ? null : resolve(values['with-keys'])
  if (keys !== null)
    writeKeysCopy({
      file: keys,
      masterKeyFile: keyFile,
      dataDir: env.DATA_DIR,
      publicKey: recovery.publicKey,
      madeAt,
    })
  noteBackup(env.DATA_DIR, { madeAt, file })
  const days = keep ?? backup.backupDays ?? KEEP_DAYS
  if (backup.backupDays !== null && days > backup.backupDays)
    warn(labels.longKeep({ keep: days, setting: backup.backupDays }))
  const removed = dropOldBackups({ folder: outDir, days, now })
  const seconds = (performance.now() - begin) / 1000
  print({ backup, removed, days, keys, seconds, isJson: flags.has('json') })
  return 0
}

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
  keys: string | null
  seconds: number
  isJson: boolean
}): void => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (isJson) {
    say(JSON.stringify({ ...backup, keptDays: days, removed, keys, seconds }))
    return
  }
  const mib = (backup.bytes / MIB).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  say(labels.done({ ...backup, mib, seconds: commandLabels.seconds(seconds * 1000) }))
  if (keys !== null) say(labels.keysWritten(keys))
  if (removed.length > 0) say(labels.removed({ count: removed.length, days }))
}
