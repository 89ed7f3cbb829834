import type { Variant } from './evaluate.ts'

/** The least that the search must reach over the repository’s own queries; shares from 0 to 1. */
type Floor = { r1: number; r3: number; zero: number }

/**
 * A little under what was measured: whoever changes the search, its words or the content learns here
 * that people would find less. Raise them when it gets better.
 */
export const FLOORS: Record<string, Record<Variant, Floor>> = {
  propre: {
    query: { r1: 0.87, r3: 0.96, zero: 0.002 },
    noisy: { r1: 0.83, r3: 0.935, zero: 0.002 },
  },
  argot: {
    query: { r1: 0.78, r3: 0.935, zero: 0.002 },
    noisy: { r1: 0.69, r3: 0.865, zero: 0.006 },
  },
}

/**
 * Most bytes of the index as it travels (Brotli 11), by number of guides. With the page, its styles and
 * its scripts (30.4 kB) all that comes before a first result stays under 90 kB at 300 guides and 150 kB at
 * 1,000.
 */
export const INDEX_BYTES = { seed: 34_000, 300: 57_000, 1_000: 119_000 }
