import type { System } from '../src/system/index.ts'
import type { Figure } from './figure.ts'

/** What a measurement may use. */
export type BenchContext = {
  /** A started system of its own, with the seed; started when first asked for. */
  system: () => Promise<System>
  /** Starts it and answers how long that took; an earlier one is stopped first. */
  restart: () => Promise<{ system: System; seconds: number }>
  /** A folder that goes away after the run. */
  folder: string
}

export type Bench = (context: BenchContext) => Promise<Figure[]>
