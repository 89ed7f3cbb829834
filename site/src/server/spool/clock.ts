import { setTimeout as sleep } from 'node:timers/promises'

/** Time as it passes, which a test may replace; milliseconds. */
export type Clock = {
  now: () => number
  sleep: (milliseconds: number) => Promise<void>
}

export const machineClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
}
