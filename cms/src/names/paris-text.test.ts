import { afterEach, expect, it, vi } from 'vitest'
import { inParis } from './paris-text.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  ['UTC', '23 novembre 2026 10:38', '23 novembre 2026 à 11:38'],
  ['UTC', '1 juillet 2026 23:05', '2 juillet 2026 à 01:05'],
  ['America/Guadeloupe', '31 décembre 2026 20:00', '1er janvier 2027 à 01:00'],
  ['Europe/Paris', '5 août 2026 08:00', '5 août 2026 à 08:00'],
])('a moment on a clock of %s, %s, is said in Paris', (zone, text, said) => {
  vi.stubEnv('TZ', zone)
  expect(inParis(text)).toBe(said)
})

it('leaves any other words as they are, its own too', () => {
  for (const text of ['Publié', '', '23 novembre 2026 à 11:38', '3 brumaire 2026 10:00'])
    expect(inParis(text)).toBe(text)
})
