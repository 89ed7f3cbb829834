import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

test('a batch is small before it is known how long it takes', () => {
  expect(createPace().size()).toBe(5)
})

test('a slow CMS gets as few at once as it takes in a fifth of a second, at least one', () => {
  const pace = createPace()
  pace.note({ count: 5, milliseconds: 250 })
  expect(pace.size()).toBe(4)
  for (let times = 0; times < 10; times += 1) pace.note({ count: 4, milliseconds: 4_000 })
  expect(pace.size()).toBe(1)
})

test('a fast one gets twenty, and again after a slow moment', () => {
  const pace = createPace()
  pace.note({ count: 1, milliseconds: 3_000 })
  expect(pace.size()).toBe(1)
  for (let times = 0; times < 10; times += 1) pace.note({ count: 5, milliseconds: 5 })
  expect(pace.size()).toBe(20)
})
