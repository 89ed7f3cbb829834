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
