import { AppError } from '@infos-droits/shared'
import {
  erasedBeside,
  erasedFile,
  isErasedThere,
  mergeErased,
  newestErased,
  noteBackup,
} from '@infos-droits/shared/backup-folder'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { verifyArchive } from '../archive/index.ts'
import { readKeysCopy, readNewerKeys } from '../backup/index.ts'
import { createProgress, interruptible, type Verb, type VerbInput } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { readSheet, recoveryPrivateKey, type Copied } from '../keys/index.ts'
import { finishRestoring, keyPlaceOf, startRestoring, withDatabase } from '../system/index.ts'
import { placeOf, requireEmptyPlace } from './empty-place.ts'
import { forgetSpooled } from './forget-spooled.ts'
import { putInFront, restoreKeys } from './keys.ts'
import { labels } from './labels.fr.ts'
import { bringLogMark } from './log-mark.ts'
import { restoreBackup } from './restore-backup.ts'

/** `npm run restore`. */
export const restoreVerb: Verb = {
  name: 'restore',
  summary: labels.summary,
  options: {
    from: { type: 'string', value: 'FICHIER', description: labels.options.from },
    key: { type: 'string', value: 'FICHIER', description: labels.options.key },
    keys: { type: 'string', value: 'FICHIER', description: labels.options.keys },
    erased: { type: 'string', value: 'FICHIER', description: labels.options.erased },
    'without-erased': { type: 'boolean', description: labels.options.withoutErased },
    spool: { type: 'string', value: 'DOSSIER', description: labels.options.spool },
    json: { type: 'boolean', description: labels.options.json },
  },
  details: labels.details,
  run: (input) => interruptible((signal) => restore({ input, signal })),
}

const restore = async ({
  input,
  signal,
}: {
  input: VerbInput
  signal: AbortSignal
}): Promise<number> => {
  const env = readEnv()
  const begin = performance.now()
  const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
  const file = fileOf(input, 'from')
  const sheet = readSheet(readFileSync(fileOf(input, 'key'), 'utf8'))
  const privateKey = recoveryPrivateKey(requireRecovery(sheet))
  const copy =
    input.values['keys'] === undefined
      ? null
      : readKeysCopy({ file: fileOf(input, 'keys'), privateKey })
  const newer = readNewerKeys({ backup: file, privateKey })
  const place = placeOf(env, asPath(input.values['spool']))
  const erased = findErased({ input, dataDir: env.DATA_DIR, file })
  const erasedAsOf = newestErased(erased)?.toISOString() ?? null
  await requireEmptyPlace({ env, place })
  const { about, figures } = await progress.step(labels.steps.verify, () =>
    verifyArchive({ file, privateKey }),
  )
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 })
  startRestoring(env.DATA_DIR)
  // Before anything can be shown to anyone: what must not come back, and the keys.
  const buried = mergeErased({ from: erased, into: erasedFile(env.DATA_DIR) })
  const keyPlace = keyPlaceOf(env)
  const keys = restoreKeys({
    dataDir: env.DATA_DIR,
    place: keyPlace,
    sheet,
    copy,
    newer,
    recovery: about.recovery,
  })
  const made = await withDatabase({
    env,
    progress,
    work: (databaseUrl) =>
      progress.step(labels.steps.restore, () =>
        restoreBackup({ file, privateKey, place, databaseUrl, figures, signal }),
      ),
  })
  forgetSpooled({ spoolDir: place.spoolDir, list: erasedFile(env.DATA_DIR) })
  putInFront({ place: keyPlace, id: made.masterKey })
  bringLogMark({ dataDir: env.DATA_DIR, file })
  const seconds = (performance.now() - begin) / 1000
  const { madeAt, settings } = about
  // Nothing is written beside it: the original may still be at work there. The next backup made here is its own.
  noteBackup(env.DATA_DIR, { madeAt, file, restoredAt: new Date().toISOString(), isOwn: false })
  // Last: what starts without that note would take itself for the original.
  finishRestoring(env.DATA_DIR)
  print({
    result: {
      ...{ file, madeAt, ...figures, ...made, ...keys },
      ...{ erased: buried, erasedAsOf, settings, seconds },
    },
    isJson: input.flags.has('json'),
    isDatabaseGiven: env.DATABASE_URL !== undefined,
  })
  return isKeyMissing({ ...made, ...keys }) ? 1 : 0
}

const refuse = (code: string, message: string) => new AppError({ code, message, status: 400 })

const asPath = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : resolve(text)

const fileOf = ({ values }: VerbInput, option: 'from' | 'key' | 'keys' | 'erased'): string => {
  const file = asPath(values[option])
  if (file === undefined) throw refuse('restore.needs', labels.needs(option))
  if (!existsSync(file)) throw refuse('restore.noFile', labels.noFile(file))
  return file
}

const requireRecovery = ({ recovery }: Copied): Buffer => {
  if (recovery !== null) return recovery
  throw refuse('restore.key', labels.noRecoveryKey)
}

/**
 * Every list of erasures there is; more is never wrong.
 *
 * @throws AppError `restore.erased` without any, `erasure.list` for one that cannot be read.
 */
const findErased = ({
  input,
  dataDir,
  file,
}: {
  input: VerbInput
  dataDir: string
  file: string
}): string[] => {
  const given =
    input.values['erased'] === undefined ? [] : [fileOf(input, 'erased')].filter(isErasedThere)
  const found = [erasedFile(dataDir), erasedBeside(dirname(file))].filter(isErasedThere)
  const all = [...given, ...found]
  if (all.length > 0 || input.flags.has('without-erased')) return all
  throw refuse('restore.erased', labels.noErased)
}

/** Then every question stays closed: who runs this unattended must learn of it. */
const isKeyMissing = ({
  masterKey,
  masterKeys,
}: {
  masterKey: string | null
  masterKeys: string[]
}): boolean => masterKey !== null && !masterKeys.includes(masterKey)

type Result = Awaited<ReturnType<typeof verifyArchive>>['figures'] &
  Awaited<ReturnType<typeof restoreBackup>> &
  ReturnType<typeof restoreKeys> & {
    file: string
    madeAt: string
    erased: number
    /** When the list of them was last written; null without any. */
    erasedAsOf: string | null
    settings: Record<string, string>
    seconds: number
  }

const print = ({
  result,
  isJson,
  isDatabaseGiven,
}: {
  result: Result
  isJson: boolean
  /** Then the secrets are in the environment of the servers, and not here. */
  isDatabaseGiven: boolean
}): void => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (isJson) {
    say(JSON.stringify(result))
    return
  }
  const { masterKey, masterKeys, held, hasSecrets, waiting, erased, erasedAsOf, toGive } = result
  say(labels.done(result))
  say(labels.held(held))
  say(labels.erased(erased))
  if (erasedAsOf !== null) say(labels.erasedAsOf(erasedAsOf))
  if (masterKeys.length > 0) say(labels.keys(masterKeys.join(', ')))
  if (toGive !== null) say(labels.keysToGive(toGive))
  if (masterKey !== null && isKeyMissing(result) && toGive?.ids.includes(masterKey) !== true)
    say(labels.keyMissing(masterKey))
  if (!hasSecrets && !isDatabaseGiven) say(labels.noSecrets(waiting))
  say(labels.notOwn)
  say(labels.settings)
  for (const [name, value] of Object.entries(result.settings)) say(`  ${name}=${value}`)
}
