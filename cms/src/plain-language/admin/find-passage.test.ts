import { expect, it } from 'vitest'
import { findPassage } from './find-passage.ts'

it('finds a passage whatever apostrophes and spaces it is written with', () => {
  const text = 'Demandez une aide afin d’être aidé\u00A0: vite.'
  const found = findPassage(text, "afin d'être aidé :")
  expect(found).not.toBeNull()
  expect(text.slice(found?.start, found?.end)).toBe('afin d’être aidé\u00A0:')
})

it('finds nothing that is no longer written', () => {
  expect(findPassage('Demandez une aide.', 'sollicitez')).toBeNull()
})
