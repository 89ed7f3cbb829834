/** Forms sent in haste that are kept waiting at once: what robots could pile up stays small. */
export const HASTY_MAX = 20

/** Waits so long, then answers true; false at once when too many wait already. */
export type Patience = (ms: number) => Promise<boolean>

/** Lets a form that came too early wait until it is old enough, a few at a time. */
export const createPatience = ({ max = HASTY_MAX }: { max?: number } = {}): Patience => {
  let waiting = 0
  return async (ms) => {
    if (waiting >= max) return false
    waiting += 1
    await new Promise((resolve) => setTimeout(resolve, ms))
    waiting -= 1
    return true
  }
}
