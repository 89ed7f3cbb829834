import { parisClock } from './paris.ts'

/** `AAAA-MM-JJ HH:MM` on a clock in Paris → the instant; for tests. */
export const parisInstantOf = (clock: string): Date => {
  const asUtc = Date.parse(`${clock.replace(' ', 'T')}Z`)
  const right = [2, 1]
    .map((hours) => new Date(asUtc - hours * 3_600_000))
    .find((at) => {
      const { day, time } = parisClock(at)
      return `${day} ${time}` === clock
    })
  if (right === undefined) throw new Error(`${clock} is never on a clock in Paris`)
  return right
}
