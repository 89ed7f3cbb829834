import { expect, it } from 'vitest'
import { createRush } from './rush.ts'

const rushAt = () => {
  let clock = 1_000_000
  const rush = createRush({ now: () => clock })
  const post = (times: number, everyMs: number) => {
    for (let index = 0; index < times; index += 1) {
      rush.note()
      clock += everyMs
    }
  }
  return { rush, post, wait: (milliseconds: number) => (clock += milliseconds) }
}

it('is on while posts come faster than one in six milliseconds', () => {
  const { rush, post } = rushAt()
  expect(rush.isOn()).toBe(false)
  post(39, 2)
  expect(rush.isOn()).toBe(false)
  post(1, 2)
  expect(rush.isOn()).toBe(true)
})

it('is never on at a hundred a second', () => {
  const { rush, post } = rushAt()
  post(500, 10)
  expect(rush.isOn()).toBe(false)
})

it('is over a moment after the last of them', () => {
  const { rush, post, wait } = rushAt()
  post(80, 2)
  expect(rush.isOn()).toBe(true)
  wait(260)
  expect(rush.isOn()).toBe(false)
})
