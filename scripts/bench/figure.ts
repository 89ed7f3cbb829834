/** One measured thing. A ratio compares it with another figure of the same run. */
export type Figure = {
  name: string
  value: number
  unit: 's' | 'ms' | '/s' | 'o' | 'Mo' | 'pages' | '%' | 'questions'
  ratio?: { of: string; value: number }
}

/** A figure with its ratio to another one of the same unit. */
export const comparedWith = (base: Figure, figure: Figure): Figure => ({
  ...figure,
  ratio: { of: base.name, value: figure.value / base.value },
})

/** The value under which a share of `values` lies (nearest rank). */
export const percentile = ({ values, share }: { values: number[]; share: number }): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
