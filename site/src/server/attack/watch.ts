/** Milliseconds over which questions are counted. */
const WINDOW_MS = 60_000
/** The window moves in steps of this size. */
const STEP_MS = 5_000
/** Below this share of what makes an attack, the site begins to calm down. */
const CALM_SHARE = 0.25
/** And is calm after so long without going above it again. */
const CALM_MS = 5 * 60_000

export type AttackState = {
  underAttack: boolean
  /** UTC; when the attack that goes on began. */
  since: string | null
  /** Questions of the last minute. */
  asksPerMinute: number
}

export type AttackWatch = {
  /** Counts one question; true when this one makes it an attack. */
  note: () => boolean
  state: () => AttackState
}

/**
 * Tells a flood from a busy day: an attack begins with more than `fromPerMinute` questions within a
 * minute, from whatever addresses, and is over after five minutes with less than a quarter of that.
 */
export const watchForAttack = ({
  fromPerMinute,
  now,
}: {
  fromPerMinute: number
  /** Milliseconds since 1970. */
  now: () => number
}): AttackWatch => {
  /** Questions by step of the clock; never more steps than the window has. */
  const steps = new Map<number, number>()
  let began: number | null = null
  let lastBusy = 0

  const count = () => {
    const oldest = Math.floor((now() - WINDOW_MS) / STEP_MS)
    const newest = Math.floor(now() / STEP_MS)
    // A clock that was put back leaves steps of the future behind.
    for (const step of steps.keys()) if (step <= oldest || step > newest) steps.delete(step)
    return [...steps.values()].reduce((sum, each) => sum + each, 0)
  }
  const settle = () => {
    const quiet = now() - lastBusy
    if (began !== null && (quiet >= CALM_MS || quiet < 0)) began = null
  }
  return {
    note: () => {
      settle()
      const step = Math.floor(now() / STEP_MS)
      steps.set(step, (steps.get(step) ?? 0) + 1)
      const counted = count()
      if (counted > fromPerMinute * CALM_SHARE) lastBusy = now()
      if (began !== null || counted <= fromPerMinute) return false
      began = now()
      return true
    },
    state: () => {
      settle()
      const since = began === null ? null : new Date(began).toISOString()
      return { underAttack: began !== null, since, asksPerMinute: count() }
    },
  }
}
