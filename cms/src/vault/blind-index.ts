import { AppError } from '@infos-droits/shared'
import { blindIndexes as hashes } from '@infos-droits/shared/crypto'
import { masterKeys } from './key-file.ts'
import { VAULT as fr } from './labels.fr.ts'

type Value = { purpose: 'email' | 'phone'; text: string }

/**
 * What stands in the database for a value that has to be found again though it is encrypted.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const blindIndex = (value: Value): string => all(value)[0]

/** The same under each master key: what may stand in the database while keys are rotated. */
export const blindIndexes = (value: Value): string[] => all(value)

const all = ({ purpose, text }: Value) => {
  const ring = masterKeys()
  if (ring === null) throw new AppError({ code: 'vault.locked', message: fr.locked, status: 503 })
  return hashes({ ring, purpose, text: text.normalize('NFC').trim().toLowerCase() })
}
