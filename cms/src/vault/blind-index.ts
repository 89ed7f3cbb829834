import { blindIndexes as hashes } from '@infos-droits/shared/crypto'
import { requireKeys } from './key-file.ts'

/**
 * What may stand in the database for a value that has to be found again though it is encrypted: the
 * one to write first, then those of master keys that served before.
 *
 * @throws AppError `vault.locked` (503) without master keys.
 */
export const blindIndexes = ({
  purpose,
  text,
}: {
  purpose: 'email' | 'phone'
  text: string
}): string[] =>
  hashes({ ring: requireKeys(), purpose, text: text.normalize('NFC').trim().toLowerCase() })
