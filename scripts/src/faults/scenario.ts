import type { Field } from './field.ts'

/** Figures of one scenario, by name. */
export type Figures = Record<string, number>

export type StormOptions = {
  /** Kills for each seed. */
  kills: number
  seeds: number[]
  /** Each fault once where the long run has it several times: what a test of all of them can wait for. */
  isShort: boolean
}

/** One row of the promises, tried: problems go to the field’s ledger, figures come back. */
export type Scenario = {
  name: string
  /** What it proves, in French, for the list. */
  promise: string
  /** Where it is tried instead, when it is not here. */
  triedBy?: string
  /** Null: tried elsewhere, or what it would try is not built yet. */
  run: ((field: Field, options: StormOptions) => Promise<Figures>) | null
}
