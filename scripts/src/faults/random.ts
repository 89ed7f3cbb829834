/** Draws from one seed; the same seed gives the same draws. */
export type Random = {
  /** From 0 to less than 1. */
  next: () => number
  /** A whole number below `count`. */
  below: (count: number) => number
  /** True with this probability. */
  chance: (share: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** Lower-case letters. */
  word: (length: number) => string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A generator of 32 bits (mulberry32, public domain). */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    word: (length) => Array.from({ length }, () => LETTERS[below(26)] ?? '').join(''),
  }
}
