/** Questions in one batch. */
const MOST = 20
/** Before it is known how long one takes. */
const FIRST = 5
/** What a batch should take: people who post meanwhile share the machine with it. */
const BATCH_MS = 200

/** How many to hand on at once, so that what is under way when many people post is soon over. */
export type Pace = {
  size: () => number
  /** So many were handed on in so many milliseconds. */
  note: (handed: { count: number; milliseconds: number }) => void
}

/** Learns from each batch how long one question takes, the newest batch counting for half. */
export const createPace = (): Pace => {
  let each: number | null = null
  return {
    size: () =>
      each === null ? FIRST : Math.max(1, Math.min(MOST, Math.floor(BATCH_MS / Math.max(each, 1)))),
    note: ({ count, milliseconds }) => {
      if (count === 0) return
      const now = milliseconds / count
      each = each === null ? now : (each + now) / 2
    },
  }
}
