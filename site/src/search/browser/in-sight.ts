/**
 * Does the first `steps` of a work at once and the rest after the next frame is painted; a work that
 * comes meanwhile takes the place of one that is not done.
 */
export const inSightFirst = (steps: number): ((work: Iterator<unknown>) => void) => {
  let current: Iterator<unknown> | null = null
  const finish = (work: Iterator<unknown>) => {
    while (current === work && work.next().done !== true);
  }
  return (work) => {
    current = work
    for (let step = 0; step < steps; step += 1) if (work.next().done === true) return
    requestAnimationFrame(() => setTimeout(() => finish(work)))
  }
}
