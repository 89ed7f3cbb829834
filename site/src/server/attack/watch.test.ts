import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { watchForAttack } from './watch.ts'

const START = Date.parse('2026-11-22T10:00:00.000Z')
const MINUTE = 60_000

const watching = (fromPerMinute = 20) => {
  let time = START
  const watch = watchForAttack({ fromPerMinute, now: () => time })
  const ask = (count: number) => Array.from({ length: count }, () => watch.note()).filter(Boolean)
  return { ...watch, ask, wait: (ms: number) => (time += ms), at: () => time }
}

describe('the watch for attacks', () => {
  test('is calm up to the threshold, and one question more within a minute is an attack', () => {
    const { ask, state } = watching()
    expect(ask(20)).toEqual([])
    expect(state()).toEqual({ underAttack: false, since: null, asksPerMinute: 20 })
    expect(ask(1)).toEqual([true])
    expect(state()).toMatchObject({ underAttack: true, since: '2026-11-22T10:00:00.000Z' })
  })

  test('tells of one attack once, however long it lasts', () => {
    const { ask, wait } = watching()
    let told = 0
    for (let minute = 0; minute < 30; minute += 1) {
      told += ask(100).length
      wait(MINUTE)
    }
    expect(told).toBe(1)
  })

  test('forgets questions that are older than a minute', () => {
    const { ask, wait, state } = watching()
    for (let minute = 0; minute < 10; minute += 1) {
      expect(ask(20)).toEqual([])
      wait(MINUTE)
    }
    expect(state()).toMatchObject({ underAttack: false, asksPerMinute: 0 })
  })

  test('stays on its guard for five minutes below a quarter of the threshold', () => {
    const { ask, wait, state } = watching()
    ask(21)
    wait(4 * MINUTE)
    expect(state().underAttack).toBe(true)
    ask(6)
    wait(4 * MINUTE)
    expect(state().underAttack).toBe(true)
    for (let minute = 0; minute < 5; minute += 1) {
      ask(1)
      wait(MINUTE)
    }
    expect(state()).toMatchObject({ underAttack: false, since: null })
    expect(ask(5)).toEqual([])
  })

  test('calms down when the clock is put back by a day', () => {
    const { ask, wait, state } = watching()
    ask(21)
    wait(-24 * 60 * MINUTE)
    expect(state()).toEqual({ underAttack: false, since: null, asksPerMinute: 0 })
  })

  test('never begins below the threshold and never misses what is above it', () => {
    const pauses = fc.array(fc.tuple(fc.nat(90_000), fc.nat(30)), { maxLength: 40 })
    fc.assert(
      fc.property(pauses, (moves) => {
        const { ask, wait, at, state } = watching()
        const asked: number[] = []
        for (const [pause, count] of moves) {
          wait(pause)
          for (let index = 0; index < count; index += 1) {
            asked.push(at())
            const within = (ms: number) => asked.filter((moment) => moment > at() - ms).length
            const began = ask(1).length > 0
            // The window moves in steps of five seconds.
            if (began) expect(within(MINUTE)).toBeGreaterThan(20)
            if (within(MINUTE - 5000) > 20) expect(state().underAttack).toBe(true)
          }
        }
      }),
    )
  })
})
