import { expect, test } from 'vitest'
import { createPatience } from './patience.ts'

test('so many wait at once, the next is turned away, and a place is free again after', async () => {
  const patience = createPatience({ max: 2 })
  const first = [patience(30), patience(30)]
  expect(await patience(30)).toBe(false)
  expect(await Promise.all(first)).toEqual([true, true])
  expect(await patience(1)).toBe(true)
})

test('it is waited as long as was asked', async () => {
  const begin = performance.now()
  await createPatience()(60)
  expect(performance.now() - begin).toBeGreaterThanOrEqual(55)
})
