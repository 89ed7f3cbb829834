import { expect, it } from 'vitest'
import { dayOf, momentOf } from './age.ts'

it('says the moment as one says it, in Paris, summer and winter', () => {
  const plain = (iso: string) => momentOf(iso).replaceAll('\u00A0', ' ')
  expect(plain('2026-11-22T08:30:00.000Z')).toBe('22 novembre à 9 h 30')
  expect(plain('2026-07-31T22:05:00.000Z')).toBe('1er août à 0 h 05')
})

it('says the day', () => {
  expect(dayOf(new Date('2026-11-01T12:00:00.000Z'))).toBe('1er novembre 2026')
})
