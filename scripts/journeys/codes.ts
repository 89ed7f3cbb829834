import { setTimeout as sleep } from 'node:timers/promises'
import { codeAt, STEP_MS } from '../src/code/index.ts'

/** Last step used of each secret: a code is let through once. */
const used = new Map<string, number>()

/** A code that was not used yet, the one of the next thirty seconds at the earliest; waits for one if need be. */
export const nextCode = async (secret: string): Promise<string> => {
  const step = Math.max(Math.floor(Date.now() / STEP_MS), (used.get(secret) ?? 0) + 1)
  // A step ahead is let through, as for a clock that is fast.
  const early = (step - 1) * STEP_MS - Date.now()
  if (early > 0) await sleep(early)
  used.set(secret, step)
  return codeAt(secret, step * STEP_MS)
}
