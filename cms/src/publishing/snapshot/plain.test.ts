import { describe, expect, it } from 'vitest'
import { parisDay, plain, plainList, plainOrNull } from './plain.ts'

describe('plain text of the snapshot', () => {
  it('has ordinary spaces and none at its ends', () => {
    expect(plain(' Appelez\u00A0: le\u202F115\u200B ')).toBe('Appelez : le 115')
  })

  it('is null when nothing is left', () => {
    expect([plainOrNull(' \u00A0 '), plainOrNull(undefined), plainOrNull(null)]).toEqual([
      null,
      null,
      null,
    ])
    expect(plainList(['a', ' ', 'b '])).toEqual(['a', 'b'])
  })

  it('gives the day it is in Paris, on both sides of midnight and of summer', () => {
    expect(parisDay('2026-11-22T12:00:00.000Z')).toBe('2026-11-22')
    expect(parisDay('2026-07-14T22:30:00.000Z')).toBe('2026-07-15')
    expect(parisDay(null)).toBeNull()
  })
})
