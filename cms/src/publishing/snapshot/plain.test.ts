import { describe, expect, it } from 'vitest'
import { plain, plainList, plainOrNull } from './plain.ts'

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
})
