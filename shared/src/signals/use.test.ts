import { expect, it } from 'vitest'
import { useOf } from './use.ts'

it('tells nothing of fewer than five people', () => {
  expect([0, 1, 4].map(useOf)).toEqual([0, 0, 0])
})

it('goes up one step each time the people are twice as many, to nine', () => {
  expect([5, 9, 10, 19, 20, 80, 1279, 1280, 1_000_000].map(useOf)).toEqual([
    ...[1, 1, 2, 2, 3, 5, 8, 9, 9],
  ])
})
