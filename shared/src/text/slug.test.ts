import { expect, it } from 'vitest'
import { toSlug } from './slug.ts'

it.each([
  ['Aide à l’énergie : chèque & cœur d’été', 'aide-a-l-energie-cheque-et-coeur-d-ete'],
  ["Je n'arrive plus à payer", 'je-n-arrive-plus-a-payer'],
  ['RSA', 'rsa'],
  ['À l’Œuvre', 'a-l-oeuvre'],
])('makes « %s » an address that can be read out', (title, slug) => {
  expect(toSlug(title)).toBe(slug)
})

it('never ends in a dash when it is cut', () => {
  expect(toSlug(`${'a'.repeat(69)} fin`)).toBe('a'.repeat(69))
})
