import { expect, it } from 'vitest'
import { ORDINARY_WORDS } from './ordinary-words.ts'

it('holds each ordinary word once, one word at a time', () => {
  expect(new Set(ORDINARY_WORDS).size).toBe(ORDINARY_WORDS.length)
  expect(ORDINARY_WORDS.filter((word) => !/^\p{L}+$/u.test(word))).toEqual([])
})
