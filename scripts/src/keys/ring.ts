import { AppError } from '@infos-droits/shared'
import { requireUnneeded } from '@infos-droits/shared/backup-folder'
import {
  formatKeyRing,
  newMasterKey,
  retireMasterKey,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { readEnv } from '../env.ts'
import { keyPlaceOf, requireRingAt, withCmsCommand, writeMasterKeys } from '../system/index.ts'
import { labels } from './labels.fr.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The master keys of this installation. `areGiven`: a person writes them where they stand, no command can. */
export const keysHere = (): { file: string; ring: KeyRing; areGiven: boolean } => {
  const place = keyPlaceOf(readEnv())
  const areGiven = place.from === 'environment'
  return { file: place.file, ring: requireRingAt(place), areGiven }
}

const inVault = (args: string[], step: string = labels.steps.rewrap): Promise<number> =>
  withCmsCommand({ step, program: 'vault/main.ts', args })

/** The master keys, and how many documents each wraps. */
export const listKeys = async (): Promise<number> => {
  const { ring } = keysHere()
  for (const id of ring.keys.keys())
    say(`${id}  ${id === ring.current.id ? labels.current : labels.old}`)
  for (const id of ring.retired.keys()) say(`${id}  ${labels.auditOnly}`)
  await inVault(['list'])
  return 0
}

/** A new master key in front, then every data key wrapped anew; the old ones stay for the backups. */
export const rotateKeys = async (): Promise<number> => {
  const { file, ring, areGiven } = keysHere()
  // The CMS says what to write, and what is next.
  if (areGiven) {
    await inVault(['rotate'])
    return 0
  }
  // With other keys than those of this database, or without it, no key is made that would close nothing.
  await inVault(['require-open'], labels.steps.check)
  const next = newMasterKey(new Date())
  const keys = new Map([[next.id, next.key], ...ring.keys])
  writeMasterKeys({ file, lines: formatKeyRing({ ...ring, current: next, keys }) })
  await inVault(['rewrap'])
  say(labels.rotated({ now: next.id, before: ring.current.id }))
  say(labels.sheetAgain)
  return 0
}

/**
 * Takes an old master key out of the file, once nothing in the database is closed by it. The lines of
 * the access log stay verifiable: what is left of the key does that, and opens nothing.
 */
export const retireKey = async (
  id: string,
  flags: ReadonlySet<string> = new Set(),
): Promise<number> => {
  const refuse = (message: string) => new AppError({ code: 'keys.retire', message, status: 422 })
  const { file, ring, areGiven } = keysHere()
  if (id === '') throw refuse(labels.retireWhich)
  // The CMS, which says the line to put in place, asks the same of the backups.
  if (areGiven) {
    await inVault(['retire', id, ...[...flags].map((flag) => `--${flag}`)])
    return 0
  }
  if (!ring.keys.has(id)) throw refuse(labels.retireUnknown(id))
  if (id === ring.current.id) throw refuse(labels.retireCurrent)
  requireUnneeded({
    id,
    dataDir: readEnv().DATA_DIR,
    mayBeNeeded: flags.has('force'),
    mayBeUnseen: flags.has('lose-unseen-backups'),
  })
  await inVault(['require-unused', id])
  writeMasterKeys({ file, lines: formatKeyRing(retireMasterKey({ ring, id })) })
  say(labels.retired(id))
  say(labels.sheetAgain)
  return 0
}
