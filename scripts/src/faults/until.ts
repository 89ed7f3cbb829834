import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 150

/**
 * Tries again and again until `attempt` answers something; an attempt that throws is one that failed:
 * everything may be down for a while here.
 *
 * @throws Error when patience ends, with what was waited for.
 */
export const until = async <T>({
  what,
  patienceMs,
  pollMs = POLL_MS,
  isHeld = () => false,
  attempt,
}: {
  what: string
  patienceMs: number
  pollMs?: number
  /** While it holds, as long as a storm lasts, patience does not run out. */
  isHeld?: () => boolean
  attempt: () => Promise<T | null> | T | null
}): Promise<T> => {
  let last = ''
  let end = Date.now() + patienceMs
  for (; Date.now() < end; await delay(pollMs)) {
    if (isHeld()) end = Date.now() + patienceMs
    try {
      const found = await attempt()
      if (found !== null) return found
    } catch (error) {
      if (error instanceof Refused) throw error
      last = error instanceof Error ? error.message : String(error)
    }
  }
  throw new Error(`${what} : rien après ${String(patienceMs / 1000)} s ${last}`.trim())
}

/** An answer that trying again would not change. */
export class Refused extends Error {}
