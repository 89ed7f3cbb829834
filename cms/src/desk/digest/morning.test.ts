import { expect, it } from 'vitest'
import { digestInstant } from './morning.ts'

const at = (iso: string) => digestInstant(new Date(iso))

it('is half past seven in Paris, in winter and in summer', () => {
  expect(at('2026-11-23T06:29:00Z')).toBeNull()
  expect(at('2026-11-23T06:30:00Z')).toBe('2026-11-23T06:30:00.000Z')
  expect(at('2026-11-23T15:00:00Z')).toBe('2026-11-23T06:30:00.000Z')
  expect(at('2026-06-15T05:30:00Z')).toBe('2026-06-15T05:30:00.000Z')
})

it('is on no Saturday, Sunday or public holiday', () => {
  for (const day of ['2026-11-21', '2026-11-22', '2026-11-11', '2026-04-06'])
    expect(at(`${day}T10:00:00Z`)).toBeNull()
})
