import { setTimeout as sleep } from 'node:timers/promises'
import { codeAt, STEP_MS } from './totp.ts'

/** Last step used of each secret: a code is let through once. */
const used = new Map<string, number>()

/**
 * A code that was not used yet, the one of the next thirty seconds at the earliest; waits for one if
 * need be.
 *
 * @param offMs by how much the clock that checks it is ahead, in milliseconds.
 */
export const nextCode = async (secret: string, offMs = 0): Promise<string> => {
  const now = () => Date.now() + offMs
  const step = Math.max(Math.floor(now() / STEP_MS), (used.get(secret) ?? 0) + 1)
  // A step ahead is let through, as for a clock that is fast.
  const early = (step - 1) * STEP_MS - now()
  if (early > 0) await sleep(early)
  used.set(secret, step)
  return codeAt(secret, step * STEP_MS)
}
