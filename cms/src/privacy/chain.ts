import { canonicalJson, derivedKey, keyedHash, type KeyRing } from '@infos-droits/shared/crypto'
import type { LogLine } from './events.ts'

/**
 * The hash of a line, which the next one holds: HMAC-SHA-256 under a key made of a master key, so that
 * who can write to the database still cannot write the log. Null when that master key is gone.
 */
export const hashOf = ({ ring, line }: { ring: KeyRing; line: LogLine }): string | null => {
  const key = derivedKey({ ring, id: line.keyId, purpose: 'audit' })
  return key === null ? null : keyedHash({ key, purpose: 'line', text: canonicalJson(line) })
}

/** Which line is the last, by its number and hash. */
export type End = { seq: number; hash: string | null }

/**
 * The seal of the end of the log, under the same key: `head` in the database, `mark` outside of it. Null
 * when that master key is gone.
 */
export const sealOf = ({
  ring,
  keyId,
  purpose,
  value,
}: {
  ring: KeyRing
  keyId: string
  purpose: 'head' | 'mark'
  value: unknown
}): string | null => {
  const key = derivedKey({ ring, id: keyId, purpose: 'audit' })
  return key === null ? null : keyedHash({ key, purpose, text: canonicalJson(value) })
}
