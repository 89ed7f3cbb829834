import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DELIVERIES, laterDelivery, type Delivery } from './kinds.ts'

const reports = fc.array(fc.constantFrom(...DELIVERIES), { maxLength: 20 })
const after = (told: Delivery[]) => told.reduce<Delivery | null>(laterDelivery, null)

it('what is known of a mail never goes back, whatever is told again', () => {
  fc.assert(
    fc.property(reports, (told) => {
      let known: Delivery | null = null
      for (const report of told) {
        const next = laterDelivery(known, report)
        if (known !== null)
          expect(DELIVERIES.indexOf(next)).toBeGreaterThanOrEqual(DELIVERIES.indexOf(known))
        known = next
      }
    }),
  )
})

it('does not hang on the order in which it is told', () => {
  fc.assert(
    fc.property(reports, fc.infiniteStream(fc.nat()), (told, numbers) => {
      const shuffled = told
        .map((report) => [numbers.next().value ?? 0, report] as const)
        .sort(([one], [other]) => one - other)
        .map(([, report]) => report)
      expect(after(shuffled)).toBe(after(told))
    }),
  )
})
