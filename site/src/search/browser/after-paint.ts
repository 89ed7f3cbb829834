/** However busy a phone is, what waits is not put off longer than this. */
const LATEST_MS = 200

/** Where the browser cannot tell that it is idle, right behind the frame. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LATEST_MS })
  else setTimeout(work)
}

/**
 * Puts a work off until the next frame is painted and nothing more urgent is to be done, such as the next
 * key; one that comes meanwhile takes its place.
 */
export const afterPaint = (): { wait: (work: () => void) => void; stop: () => void } => {
  let turn = 0
  return {
    wait: (work) => {
      const mine = ++turn
      requestAnimationFrame(() => whenIdle(() => mine === turn && work()))
    },
    stop: () => (turn += 1),
  }
}
