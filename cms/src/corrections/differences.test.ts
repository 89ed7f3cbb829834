import { expect, it } from 'vitest'
import { differencesBetween } from './differences.ts'
import type { Part } from './parts.ts'

const page = (phone: string): Part[] => [
  {
    kind: 'organizations',
    id: 'a'.repeat(24),
    name: 'CAF',
    values: { name: 'CAF', phone },
    week: [],
    closures: [],
  },
]

const phones = (from: string, to: string, helplines?: string[]) =>
  differencesBetween(page(from), page(to), helplines)[0]?.differences

it('a page without a telephone of its own is not said to be empty where it gives a helpline', () => {
  expect(phones('', '01 30 97 80 00', ['32 30'])).toEqual([
    { label: 'Téléphone', before: 'Numéro utile\u00A0: 32 30', after: '01 30 97 80 00' },
  ])
})

it('a telephone that is there, or no helpline, is said as it is', () => {
  expect(phones('01 39 50 84 84', '', ['32 30'])).toEqual([
    { label: 'Téléphone', before: '01 39 50 84 84', after: '' },
  ])
  expect(phones('', '01 30 97 80 00')?.[0]?.before).toBe('')
})

it('a helpline alone is no difference', () => {
  expect(phones('', '', ['32 30'])).toBeUndefined()
})
