import { AppError, messageOf } from '@infos-droits/shared'
import {
  formatMasterKey,
  newMasterKey,
  parseKeyRing,
  type KeyRing,
} from '@infos-droits/shared/crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Env } from '../env.ts'
import { labels } from './labels.fr.ts'

/** The master keys of an installation, apart from the database and from every backup. */
export const masterKeyFile = (dataDir: string): string => join(dataDir, 'keys', 'master.keys')

/**
 * Where the master keys of an installation come from. `file` is the key file, there or not; what is known
 * of the recovery sheet lies beside it even where the keys are given.
 */
export type KeyPlace =
  { from: 'environment'; given: string; file: string } | { from: 'file'; file: string }

/** What the place of the keys depends on. */
export type KeyVariables = Pick<Env, 'MASTER_KEYS' | 'MASTER_KEY_FILE' | 'DATA_DIR'>

/** Keys that are given go before those of a file, as in the CMS: no command reads or writes another place. */
export const keyPlaceOf = ({
  MASTER_KEYS: given,
  MASTER_KEY_FILE: elsewhere,
  DATA_DIR,
}: KeyVariables): KeyPlace => {
  const file = elsewhere ?? masterKeyFile(DATA_DIR)
  return given === undefined ? { from: 'file', file } : { from: 'environment', given, file }
}

/** Where a person puts them right: the variable, or the file. */
export const keyPlaceName = (place: KeyPlace): string =>
  place.from === 'environment' ? 'MASTER_KEYS' : place.file

/** The keys of a place; null where there are none. @throws AppError `keys.invalid` when they cannot be read. */
export const ringAt = (place: KeyPlace): KeyRing | null => {
  if (place.from === 'environment') return parseKeyRing(place.given)
  return existsSync(place.file) ? readMasterKeys(place.file) : null
}

/** What is wrong with the words of the place of the keys, none of them in it; null when nothing is. */
export const troubleAt = (place: KeyPlace): string | null => {
  try {
    ringAt(place)
    return null
  } catch (error) {
    return messageOf(error)
  }
}

/** @throws AppError `keys.missing`, or `keys.invalid` when they cannot be read. */
export const requireRingAt = (place: KeyPlace): KeyRing =>
  place.from === 'environment' ? parseKeyRing(place.given) : readMasterKeys(place.file)

/**
 * The key file of a new installation, readable by its owner only; never over one that is there, nor where
 * the keys are given or kept elsewhere. Where a database has been made already, a key made now would be a
 * wrong one: `ensureSecrets` asks once.
 */
export const makeMasterKeys = (env: KeyVariables): void => {
  const { from, file } = keyPlaceOf(env)
  if (from === 'environment' || env.MASTER_KEY_FILE !== undefined || existsSync(file)) return
  writeMasterKeys({ file, lines: [formatMasterKey(newMasterKey(new Date()))] })
}

/** @throws AppError `keys.missing`, or `keys.invalid` when it cannot be read. */
export const readMasterKeys = (file: string): KeyRing => {
  if (existsSync(file)) return parseKeyRing(readFileSync(file, 'utf8'))
  throw new AppError({ code: 'keys.missing', message: labels.noKeys(file) })
}

/** Puts the keys in place at once, whole; the current one is the first. */
export const writeMasterKeys = ({ file, lines }: { file: string; lines: string[] }): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.new`
  const text = [labels.keyFileRemark, ...lines, ''].join('\n')
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameSync(aside, file)
}
