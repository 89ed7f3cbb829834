import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterAttempt } from './backoff.ts'

const start = new Date('2026-11-22T08:00:00Z')

it('goes on trying for at least four hours when the service does not answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
      (randoms) => {
        let now = start
        let attempt = 1
        for (const random of randoms) {
          const outcome = { state: 'retry', reason: '500' } as const
          const next = afterAttempt({ outcome, attempt, firstTriedAt: start, now, random })
          if (next.state !== 'waiting') break
          expect(next.notBefore?.getTime()).toBeGreaterThan(now.getTime())
          now = next.notBefore ?? now
          attempt += 1
        }
        const hours = (now.getTime() - start.getTime()) / 3_600_000
        expect(hours).toBeGreaterThan(4)
        expect(hours).toBeLessThan(24)
      },
    ),
  )
})

it('never tries again what the service refused', () => {
  const outcome = { state: 'refused', reason: '422 validation_error' } as const
  expect(afterAttempt({ outcome, attempt: 1, firstTriedAt: start, now: start, random: 0 })).toEqual(
    {
      state: 'failed',
      error: '422 validation_error',
    },
  )
})
