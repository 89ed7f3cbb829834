/** What an engine answered to one query. */
export type Asked = {
  /** Place of the first right page, from 1; null when none stands among the first ten. */
  rank: number | null
  isEmpty: boolean
}

/** How far down a right page still counts for r10 and mrr. */
export const DEPTH = 10

/** Shares from 0 to 1 over `n` queries. */
export type Scores = {
  n: number
  /** With a right page first, among the first three, among the first ten. */
  r1: number
  r3: number
  r10: number
  /** Mean of 1 / rank of the first right page, 0 beyond the first ten. */
  mrr: number
  /** Without any result. */
  zero: number
}

export type Measure = Exclude<keyof Scores, 'n'>

/** What each measure is the mean of. */
export const MEASURES: Record<Measure, (asked: Asked) => number> = {
  r1: ({ rank }) => (rank !== null && rank <= 1 ? 1 : 0),
  r3: ({ rank }) => (rank !== null && rank <= 3 ? 1 : 0),
  r10: ({ rank }) => (rank === null ? 0 : 1),
  mrr: ({ rank }) => (rank === null ? 0 : 1 / rank),
  zero: ({ isEmpty }) => (isEmpty ? 1 : 0),
}

export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[]

/** Ids in the order found → the answer to one query. */
export const judge = ({
  ids,
  gold,
}: {
  ids: readonly string[]
  gold: readonly string[]
}): Asked => {
  const right = new Set(gold)
  const index = ids.slice(0, DEPTH).findIndex((id) => right.has(id))
  return { rank: index === -1 ? null : index + 1, isEmpty: ids.length === 0 }
}

export const scoresOf = (asked: readonly Asked[]): Scores => ({
  n: asked.length,
  ...fromEntries((measure) => mean(asked.map(MEASURES[measure]))),
})

/** The mean over sets, each of the same weight; `n` is their sum. */
export const meanOf = (sets: readonly Scores[]): Scores => ({
  n: sets.reduce((sum, { n }) => sum + n, 0),
  ...fromEntries((measure) => mean(sets.map((scores) => scores[measure]))),
})

const fromEntries = (valueOf: (measure: Measure) => number): Record<Measure, number> => ({
  r1: valueOf('r1'),
  r3: valueOf('r3'),
  r10: valueOf('r10'),
  mrr: valueOf('mrr'),
  zero: valueOf('zero'),
})

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
