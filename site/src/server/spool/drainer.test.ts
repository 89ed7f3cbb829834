import { AppError, type IntakeResponse } from '@infos-droits/shared'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../../test/test-site.ts'
import { startDrainer, type Drainer, type SendBatch } from './drainer.ts'
import type { Outgoing } from './outgoing.ts'

let drainer: Drainer | undefined
afterEach(async () => {
  await drainer?.stop()
  drainer = undefined
})

/** A spool in memory. */
const outgoingOf = (count: number) => {
  let waiting = Array.from({ length: count }, (_, index) => `R${String(index)}`)
  const aside: string[] = []
  const outgoing: Outgoing = {
    oldest: (limits) =>
      waiting.slice(0, limits.count).map((reference) => ({ reference, sealed: 'x' })),
    settle: (results) => {
      for (const { reference, outcome } of results) {
        waiting = waiting.filter((item) => item !== reference)
        if (outcome === 'unreadable') aside.push(reference)
      }
    },
    counts: () => ({ waiting: waiting.length, aside: aside.length, oldestReceivedAt: null }),
    retryAside: () => 0,
  }
  return { outgoing, aside, left: () => waiting.length, add: (name: string) => waiting.push(name) }
}

const created = (batch: { reference: string }[]): IntakeResponse['results'] =>
  batch.map(({ reference }) => ({ reference, outcome: 'created' }))

const start = (outgoing: Outgoing, send: SendBatch, isRush = () => false) => {
  drainer = startDrainer({ outgoing, send, log: () => undefined, isRush })
  return drainer
}

test('hands everything on, oldest first, a few to begin with, then at most 20, one batch at a time', async () => {
  const { outgoing, left } = outgoingOf(45)
  const sent: string[] = []
  const sizes: number[] = []
  let underWay = 0
  start(outgoing, async (batch) => {
    underWay += 1
    expect(underWay).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 1))
    underWay -= 1
    sizes.push(batch.length)
    sent.push(...batch.map((item) => item.reference))
    return created(batch)
  })
  await eventually(() => left() === 0)
  expect(sizes).toEqual([5, 20, 20])
  expect(sent).toEqual(Array.from({ length: 45 }, (_, index) => `R${String(index)}`))
})

test('keeps trying while the CMS is down, in the same order, and says so', async () => {
  const { outgoing, left } = outgoingOf(3)
  let tries = 0
  const running = start(outgoing, (batch) => {
    tries += 1
    if (tries < 3) return Promise.reject(new AppError({ code: 'cms.unreachable', message: 'non' }))
    return Promise.resolve(created(batch))
  })
  await eventually(() => running.state().reachable === false)
  await eventually(() => left() === 0)
  await eventually(() => running.state().reachable === true)
  expect(tries).toBe(3)
})

test('a question that the CMS refuses outright goes aside and does not hold up the others', async () => {
  const { outgoing, aside, left } = outgoingOf(50)
  const delivered: string[] = []
  start(outgoing, (batch) => {
    if (batch.some(({ reference }) => reference === 'R7')) return Promise.resolve('refused')
    delivered.push(...batch.map((item) => item.reference))
    return Promise.resolve(created(batch))
  })
  await eventually(() => left() === 0)
  expect(aside).toEqual(['R7'])
  expect(delivered).toHaveLength(49)
  expect(delivered).toEqual(delivered.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
})

test('a question that the CMS says nothing of stays', async () => {
  const { outgoing, left } = outgoingOf(2)
  let tries = 0
  start(outgoing, (batch) => {
    tries += 1
    return Promise.resolve(tries === 1 ? created(batch.slice(1)) : created(batch))
  })
  await eventually(() => left() === 0)
  expect(tries).toBe(2)
})

test('results about questions that were not in the batch change nothing', async () => {
  const { outgoing, left } = outgoingOf(30)
  let tries = 0
  start(outgoing, (batch) => {
    tries += 1
    const foreign = [{ reference: 'R29', outcome: 'created' as const }]
    return Promise.resolve(tries === 1 ? foreign : created(batch))
  })
  await eventually(() => tries === 1)
  expect(left()).toBe(30)
  await eventually(() => left() === 0)
})

test('is woken by a new question at once when all is well', async () => {
  const { outgoing, add, left } = outgoingOf(0)
  const running = start(outgoing, (batch) => Promise.resolve(created(batch)))
  await new Promise((resolve) => setTimeout(resolve, 50))
  add('R1')
  const begin = performance.now()
  running.wake()
  await eventually(() => left() === 0)
  expect(performance.now() - begin).toBeLessThan(1000)
})

test('hands on nothing while many post at once, and everything afterwards', async () => {
  const { outgoing, left } = outgoingOf(3)
  let isRush = true
  let sent = 0
  start(
    outgoing,
    (batch) => {
      sent += 1
      return Promise.resolve(created(batch))
    },
    () => isRush,
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent).toBe(0)
  isRush = false
  await eventually(() => left() === 0)
})
