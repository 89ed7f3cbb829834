import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterAttempt, isTooOld } from './backoff.ts'

const HOUR_MS = 3_600_000

it('goes on trying for at least four hours when the service does not answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
      (randoms) => {
        let ageMs = 0
        let attempt = 1
        for (const random of randoms) {
          const outcome = { state: 'retry', reason: '500' } as const
          const next = afterAttempt({ outcome, attempt, ageMs, random })
          if (next.state !== 'waiting') break
          expect(next.delayMs).toBeGreaterThan(0)
          ageMs += next.delayMs ?? 0
          attempt += 1
        }
        const hours = ageMs / HOUR_MS
        expect(hours).toBeGreaterThan(4)
        expect(hours).toBeLessThan(24)
      },
    ),
  )
})

it('never tries again what the service refused', () => {
  const outcome = { state: 'refused', reason: '422 validation_error' } as const
  expect(afterAttempt({ outcome, attempt: 1, ageMs: 0, random: 0 })).toEqual({
    state: 'failed',
    error: '422 validation_error',
  })
})

it('leaves to a person what the service may have forgotten, well before its keys end', () => {
  expect(isTooOld(19 * HOUR_MS)).toBe(false)
  expect(isTooOld(21 * HOUR_MS)).toBe(true)
})
