import { expect, it } from 'vitest'
import { nextSignal } from './next-signal.ts'

const [a, b, c] = [
  { id: 'a', day: '2026-11-22' },
  { id: 'b', day: '2026-11-22' },
  { id: 'c', day: '2026-10-02' },
] as const

it('goes from the newest to the oldest, then begins again', () => {
  const waiting = [c, b, a]
  expect(nextSignal(waiting, a)).toBe('b')
  expect(nextSignal(waiting, b)).toBe('c')
  expect(nextSignal(waiting, c)).toBe('a')
})

it('goes on from one that no longer waits', () => {
  expect(nextSignal([a, c], b)).toBe('c')
  expect(nextSignal([a], c)).toBe('a')
})

it('stops when no other waits', () => {
  expect(nextSignal([], a)).toBeNull()
  expect(nextSignal([a], a)).toBeNull()
})
