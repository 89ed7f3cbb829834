const FIRST_MS = 500
const LONGEST_MS = 30_000
/** A process that lived this long was well: its next death counts as a first one. */
const HEALTHY_MS = 60_000

/** How long to wait before starting a process again that died `deaths` times. */
export const backoffMs = ({ deaths, livedMs }: { deaths: number; livedMs: number }): number =>
  livedMs >= HEALTHY_MS ? FIRST_MS : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(deaths - 1, 10))
