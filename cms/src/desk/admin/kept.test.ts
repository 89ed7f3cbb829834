import { expect, it } from 'vitest'
import { isUnkept, keptAfter } from './kept.ts'
import { VALIDATION } from './validation.fr.ts'

it('a save without a session asks to sign in, and promises no try in a moment', () => {
  expect(keptAfter('auth.required')).toBe('signedOut')
  expect(VALIDATION.kept.signedOut).toContain('connectez-vous dans un autre onglet')
  expect(VALIDATION.kept.signedOut).not.toContain('dans un instant')
})

it('a text that is refused is not tried again in a moment either; one that got no answer is', () => {
  expect(keptAfter('ticket.action.invalid')).toBe('refused')
  expect(keptAfter('')).toBe('failed')
  expect(keptAfter('ticket.changed')).toBe('failed')
})

it('whatever did not go through is not on the server', () => {
  expect((['failed', 'signedOut', 'refused'] as const).every(isUnkept)).toBe(true)
  expect((['nothing', 'typing', 'kept'] as const).some(isUnkept)).toBe(false)
})
