import type { Clock } from './clock.ts'

/** How long handing on waits in all for people who post fast; a rush that goes on shares the machine then. */
const HOLD_MOST_MS = 20_000
const HOLD_STEP_MS = 50

/**
 * Makes the wait before each batch: while many people post at once their receipts come first. In all it
 * holds back for twenty seconds at most, until there was a calm moment again.
 */
export const receiptsFirst = ({
  isRush,
  isOver,
  clock,
}: {
  isRush: () => boolean
  isOver: () => boolean
  clock: Clock
}): (() => Promise<void>) => {
  let since: number | null = null
  return async () => {
    while (!isOver() && isRush()) {
      since ??= clock.now()
      if (clock.now() - since >= HOLD_MOST_MS) return
      await clock.sleep(HOLD_STEP_MS)
    }
    since = null
  }
}
