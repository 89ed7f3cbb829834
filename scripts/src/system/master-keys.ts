import { AppError } from '@infos-droits/shared'
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

/** The key file of this machine, there or not: in the data folder unless it is kept elsewhere. */
export const keyFileOf = ({
  MASTER_KEY_FILE: file,
  DATA_DIR,
}: Pick<Env, 'MASTER_KEY_FILE' | 'DATA_DIR'>): string => file ?? masterKeyFile(DATA_DIR)

/**
 * The key file of a new installation, readable by its owner only; never over one that is there. Where a
 * database has been made already, a key made now would be a wrong one: `ensureSecrets` asks once.
 */
export const makeMasterKeys = (env: Pick<Env, 'MASTER_KEY_FILE' | 'DATA_DIR'>): void => {
  const file = keyFileOf(env)
  if (!existsSync(file))
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
