/** Many at once: so many posts within so short a time, in milliseconds. */
const MANY = { posts: 40, withinMs: 250 } as const

/** Tells whether people post so fast that taking in what they write comes before everything else. */
export type Rush = {
  /** One post was kept. */
  note: () => void
  isOn: () => boolean
}

/** Counts the posts of the last moment, in memory. */
export const createRush = ({ now = Date.now }: { now?: () => number } = {}): Rush => {
  /** Instants of the last posts, as a ring: the oldest of them tells how fast they came. */
  const instants = new Float64Array(MANY.posts).fill(-Infinity)
  let next = 0
  return {
    note: () => {
      instants[next] = now()
      next = (next + 1) % MANY.posts
    },
    isOn: () => now() - (instants[next] ?? -Infinity) <= MANY.withinMs,
  }
}
