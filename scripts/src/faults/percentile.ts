/** The rounded value under which a share of `values` lies (nearest rank); null without values. */
export const percentile = (values: number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  return value === undefined ? null : Math.round(value)
}
