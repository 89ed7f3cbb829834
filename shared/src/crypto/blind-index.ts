import { derivedKey } from './derived-key.ts'
import { keyedHash } from './digest.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * What stands in an index for a value that is encrypted: equal values give equal hashes, and without
 * the master key none can be guessed. One for each master key, the current one first.
 */
export const blindIndexes = ({
  ring,
  purpose,
  text,
}: {
  ring: KeyRing
  purpose: string
  text: string
}): string[] => {
  const ids = [ring.current.id, ...[...ring.keys.keys()].filter((id) => id !== ring.current.id)]
  return ids.flatMap((id) => {
    const key = derivedKey({ ring, id, purpose: 'blind-index' })
    return key === null ? [] : [keyedHash({ key, purpose, text })]
  })
}
