import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './digest.ts'

/** Every object as its entries in the order of their keys: what canonical JSON has to tell. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return { entries: entries.map(([key, item]) => [key, inOrder(item)]) }
}

it('writes equal values alike, in whatever order their keys stand, and others otherwise', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const isSame = JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
      expect(canonicalJson(one) === canonicalJson(other)).toBe(isSame)
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)))
    }),
  )
  expect(canonicalJson({ b: 1, a: { d: undefined, c: ['é', null] } })).toBe(
    '{"a":{"c":["é",null]},"b":1}',
  )
  expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }))
})
