/** Without a key, a touch or a scroll for so long, everything is cleared. */
export const CLEARED_AFTER_MS = 120_000
/** How long before that the person is asked. */
export const WARNED_BEFORE_MS = 30_000

/** What a kiosk left alone does now: nothing, ask (with the seconds left), or clear. */
export type IdleState =
  { name: 'used' } | { name: 'asking'; secondsLeft: number } | { name: 'cleared' }

/** @param idleMs milliseconds since the kiosk was last touched. */
export const idleState = (idleMs: number): IdleState => {
  const left = CLEARED_AFTER_MS - idleMs
  if (left <= 0) return { name: 'cleared' }
  if (left > WARNED_BEFORE_MS) return { name: 'used' }
  return { name: 'asking', secondsLeft: Math.ceil(left / 1000) }
}
