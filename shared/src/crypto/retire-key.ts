import { derivedKey } from './derived-key.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * The ring without an old master key: what it wrapped opens no more. Of it stays the key that verifies
 * the lines of the access log written in its time.
 */
export const retireMasterKey = ({ ring, id }: { ring: KeyRing; id: string }): KeyRing => {
  const audit = derivedKey({ ring, id, purpose: 'audit' })
  const keys = new Map([...ring.keys].filter(([known]) => known !== id))
  const retired = new Map(ring.retired)
  if (audit !== null) retired.set(id, audit)
  return { current: ring.current, keys, retired }
}
