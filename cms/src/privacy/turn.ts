import { AsyncLocalStorage } from 'node:async_hooks'

/** How long to wait for those before: one that hangs on a lost database holds nobody up for ever. */
const PATIENCE_MS = 15_000

const inTurn = new AsyncLocalStorage<true>()
let last: Promise<unknown> = Promise.resolve()

/**
 * Does what writes the access log one after another within this process. Two transactions that meet at
 * the head of the log cost one of them all its work: so they meet only those of other processes. Who is
 * in a turn already goes on in it.
 */
export const takeTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (inTurn.getStore() === true) return work()
  const before = last
  let leave = (): void => undefined
  last = new Promise<void>((resolve) => {
    leave = resolve
  })
  try {
    await orAfter(before, PATIENCE_MS)
    return await inTurn.run(true, work)
  } finally {
    // Who waits for us waits for those before us too, even when we did not.
    void before.then(leave)
  }
}

const orAfter = async (before: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([before, late])
  clearTimeout(timer)
}
