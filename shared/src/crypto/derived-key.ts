import { hkdfSync } from 'node:crypto'
import { KEY_BYTES } from './aes.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * Keys made of a master key for one purpose each (HKDF-SHA-256, RFC 5869), by the master key’s id. Of a
 * retired one there is the audit key only. Null when there is none.
 */
export const derivedKey = ({
  ring,
  id = ring.current.id,
  purpose,
}: {
  ring: KeyRing
  /** The current one if left out. */
  id?: string
  purpose: 'blind-index' | 'audit'
}): Buffer | null => {
  const key = ring.keys.get(id)
  if (key === undefined) return (purpose === 'audit' ? ring.retired.get(id) : null) ?? null
  return Buffer.from(hkdfSync('sha256', key, '', `infos-droits/${purpose}/v1`, KEY_BYTES))
}
