import { AppError, messageOf } from '@infos-droits/shared'
import { parseKeyRing, type KeyRing } from '@infos-droits/shared/crypto'
import { readFileSync, statSync } from 'node:fs'
import { env } from '../env.ts'
import { VAULT as fr } from './labels.fr.ts'

type Known = { ring: KeyRing | null; problem: string | null; changedAt: number }

let known: Known | undefined

/**
 * The master keys: `MASTER_KEYS`, or the file `MASTER_KEY_FILE`, read again whenever it changes, so
 * that a rotation needs no restart. Null when there are none or they cannot be read.
 */
export const masterKeys = (): KeyRing | null => readKeys().ring

/** @throws AppError `vault.locked` (503) without master keys. */
export const requireKeys = (): KeyRing => {
  const ring = masterKeys()
  if (ring !== null) return ring
  throw new AppError({ code: 'vault.locked', message: fr.locked, status: 503 })
}

/** Why there are no master keys, without a word of theirs; null when there are. */
export const masterKeysProblem = (): string | null => readKeys().problem

const readKeys = (): Known => {
  const { MASTER_KEYS: keys, MASTER_KEY_FILE: file } = env()
  const changedAt = keys === undefined && file !== undefined ? changeOf(file) : 0
  if (known?.changedAt === changedAt) return known
  try {
    const text = keys ?? (file === undefined ? undefined : readFileSync(file, 'utf8'))
    if (text === undefined) throw new Error('neither MASTER_KEYS nor MASTER_KEY_FILE is set')
    known = { ring: parseKeyRing(text), problem: null, changedAt }
  } catch (error) {
    known = { ring: null, problem: messageOf(error), changedAt }
  }
  return known
}

/** When a file was last changed; -1 when it is not there. */
const changeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1
