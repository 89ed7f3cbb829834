import { derivedKey } from './derived-key.ts'
import { keyedHash } from './digest.ts'
import type { KeyRing } from './key-ring.ts'

type Purpose = { ring: KeyRing; purpose: string }

/**
 * Makes what stands in an index for a value that is encrypted: equal values give equal hashes, and
 * without the master key none can be guessed. One for each master key, the current one first. The keys
 * are derived once for as many values as there are.
 */
export const blindIndexer = ({ ring, purpose }: Purpose): ((text: string) => string[]) => {
  const ids = [ring.current.id, ...[...ring.keys.keys()].filter((id) => id !== ring.current.id)]
  const keys = ids.flatMap((id) => derivedKey({ ring, id, purpose: 'blind-index' }) ?? [])
  return (text) => keys.map((key) => keyedHash({ key, purpose, text }))
}

/** As `blindIndexer`, for one value. */
export const blindIndexes = ({ text, ...of }: Purpose & { text: string }): string[] =>
  blindIndexer(of)(text)
