import { percentile } from '../figure.ts'
import { randomOf } from './random.ts'

const DRAWS = 2_000

/** Between which values a mean lies with 95 % certainty. */
export type Interval = { low: number; high: number }

/**
 * Percentile bootstrap with a fixed seed: queries are drawn again within each group, the mean is over
 * groups of equal weight.
 *
 * @see Efron, Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13.
 */
export const intervalOf = (groups: readonly (readonly number[])[]): Interval => {
  const filled = groups.filter((group) => group.length > 0)
  if (filled.length === 0) return { low: 0, high: 0 }
  const random = randomOf('interval')
  const draw = (group: readonly number[]): number => {
    let sum = 0
    for (let each = 0; each < group.length; each++)
      sum += group[Math.floor(random() * group.length)] ?? 0
    return sum / group.length
  }
  const values = Array.from(
    { length: DRAWS },
    () => filled.reduce((sum, group) => sum + draw(group), 0) / filled.length,
  )
  return { low: percentile({ values, share: 0.025 }), high: percentile({ values, share: 0.975 }) }
}
