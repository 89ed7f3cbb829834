import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receiptsFirst } from './receipts-first.ts'

/** A clock that only passes while it is slept by. */
const waiting = (isRushAt: (instant: number) => boolean) => {
  let instant = 0
  const clock = {
    now: () => instant,
    sleep: (milliseconds: number) => {
      instant += milliseconds
      return Promise.resolve()
    },
  }
  const wait = receiptsFirst({ isRush: () => isRushAt(instant), isOver: () => false, clock })
  /** Waits, then is at work for so long; how long it waited. */
  const turn = async (workMs = 0) => {
    const begin = instant
    await wait()
    const waited = instant - begin
    instant += workMs
    return waited
  }
  return { turn, now: () => instant }
}

test('nothing is handed on while many people post, and at once when they have their receipts', async () => {
  const { turn } = waiting((instant) => instant < 1_000)
  expect(await turn()).toBe(1_000)
  expect(await turn()).toBe(0)
})

test('a rush that does not end holds back for twenty seconds in all, not before each batch', async () => {
  const { turn } = waiting(() => true)
  expect(await turn()).toBe(20_000)
  expect(await turn(300)).toBe(0)
  expect(await turn(300)).toBe(0)
})

test('after a calm moment receipts come first again', async () => {
  const { turn, now } = waiting((instant) => instant < 30_000 || instant > 31_000)
  await turn(10_500)
  expect(now()).toBe(30_500)
  expect(await turn(1_000)).toBe(0)
  expect(await turn()).toBe(20_000)
})

test('whenever people post, everything waits for twenty seconds at most and then goes on', async () => {
  const rushes = fc.array(fc.record({ from: fc.nat(90_000), lasts: fc.nat(60_000) }), {
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(rushes, fc.integer({ min: 100, max: 2_000 }), async (spans, workMs) => {
      const { turn, now } = waiting((instant) =>
        spans.some(({ from, lasts }) => instant >= from && instant < from + lasts),
      )
      let longest = 0
      while (now() < 160_000) longest = Math.max(longest, await turn(workMs))
      expect(longest).toBeLessThanOrEqual(20_000)
      expect(await turn(workMs)).toBe(0)
    }),
  )
})
