import { setTimeout as sleep } from 'node:timers/promises'
import { factsOf, type Log } from '../log/index.ts'

const PAUSE_MS = 1000

/** `work` again each second while it throws what may pass, until `deadline` (`performance.now()`); then its error. */
export const retryUntil = async <Result>({
  deadline,
  what,
  log,
  signal,
  isPassing = () => true,
  work,
}: {
  deadline: number
  /** Event name for the log. */
  what: string
  log: Log
  signal?: AbortSignal | undefined
  isPassing?: (error: unknown) => boolean
  work: () => Promise<Result>
}): Promise<Result> => {
  for (;;)
    try {
      return await work()
    } catch (error) {
      const isLate = performance.now() + PAUSE_MS > deadline
      if (signal?.aborted === true || isLate || !isPassing(error)) throw error
      log('warn', what, factsOf(error))
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
    }
}
