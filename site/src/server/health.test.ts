import { expect, test } from 'vitest'
import { healthOf } from './health.ts'
import type { LiveRelease } from './releases/index.ts'
import type { SignalSpool, Spool } from './spool/index.ts'

const RECEIVED_AT = '2026-11-22T03:00:00.000Z'
const release = { manifest: { id: 'r', asOf: RECEIVED_AT, build: 'b', pages: 1 } } as LiveRelease

const statusAfter = ({
  ms,
  waiting = 1,
  aside = 0,
  underAttack = false,
  letters = 0,
  lettersAside = 0,
}: {
  ms: number
  waiting?: number
  aside?: number
  underAttack?: boolean
  letters?: number
  lettersAside?: number
}) => {
  const oldestReceivedAt = waiting > 0 ? RECEIVED_AT : null
  const counts = () => ({ waiting, aside, oldestReceivedAt })
  const lettersCounts = () => ({
    waiting: letters,
    aside: lettersAside,
    oldestReceivedAt: letters > 0 ? RECEIVED_AT : null,
  })
  const spool = {
    outgoing: { counts },
    letters: { counts: lettersCounts },
    isWritable: () => true,
  } as unknown as Spool
  const none = { waiting: 0, aside: 0, oldestReceivedAt: null }
  const signalSpool = { outgoing: { counts: () => none } } as unknown as SignalSpool
  const cms = { reachable: true, lastAnswerAt: null }
  const now = Date.parse(RECEIVED_AT) + ms
  const { httpStatus, health } = healthOf({
    release,
    build: 'b',
    spool,
    signalSpool,
    limit: 10,
    cms,
    attack: { underAttack, since: null, asksPerMinute: 0 },
    now,
  })
  return `${String(httpStatus)} ${health.status}`
}

test('a question that waits over thirty seconds is a sign of trouble', () => {
  expect(statusAfter({ ms: 29_000 })).toBe('200 ok')
  expect(statusAfter({ ms: 31_000 })).toBe('200 degraded')
  expect(statusAfter({ ms: 3_600_000, waiting: 0 })).toBe('200 ok')
})

test('a question put aside, or no room for more, is told too', () => {
  expect(statusAfter({ ms: 0, waiting: 0, aside: 1 })).toBe('200 degraded')
  expect(statusAfter({ ms: 0, waiting: 10 })).toBe('503 unavailable')
})

test('a letter that waits, or is put aside, is told as a question is', () => {
  expect(statusAfter({ ms: 29_000, waiting: 0, letters: 1 })).toBe('200 ok')
  expect(statusAfter({ ms: 31_000, waiting: 0, letters: 1 })).toBe('200 degraded')
  expect(statusAfter({ ms: 0, waiting: 0, lettersAside: 1 })).toBe('200 degraded')
})

test('a flood of questions is told, and people are still served', () => {
  expect(statusAfter({ ms: 0, waiting: 0, underAttack: true })).toBe('200 degraded')
})
