import { newSignalId } from '@infos-droits/shared'
import { createHmac, randomBytes } from 'node:crypto'

/** Two clicks within this time are one. */
const DOUBLE_MS = 5000

/**
 * A page of a release is the same for all: it cannot carry an identifier for each of its readers. This
 * gives one to what is posted, and the same one to a double click. Kept in memory for seconds, as a hash
 * under a key that dies with the process.
 */
export const doubleClicks = ({ now }: { now: () => number }) => {
  const secret = randomBytes(32)
  const recent = new Map<string, { id: string; at: number }>()
  return (said: { address: string | null; page: string; answer: string }): string => {
    const limit = now() - DOUBLE_MS
    for (const [key, { at }] of recent) if (at < limit) recent.delete(key)
    const key = createHmac('sha256', secret).update(JSON.stringify(said)).digest('base64url')
    const { id } = recent.get(key) ?? { id: newSignalId() }
    recent.set(key, { id, at: now() })
    return id
  }
}

export type DoubleClicks = ReturnType<typeof doubleClicks>
