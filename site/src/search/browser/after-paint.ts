/** Puts a work off until the next frame is painted; one that comes meanwhile takes its place. */
export const afterPaint = (): { wait: (work: () => void) => void; stop: () => void } => {
  let turn = 0
  return {
    wait: (work) => {
      const mine = ++turn
      requestAnimationFrame(() => setTimeout(() => mine === turn && work()))
    },
    stop: () => (turn += 1),
  }
}
