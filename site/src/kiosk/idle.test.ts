import { expect, it } from 'vitest'
import { idleState } from './idle.ts'

it('leaves the person alone for a minute and a half, then asks, then clears after two', () => {
  expect(idleState(0)).toEqual({ name: 'used' })
  expect(idleState(89_999)).toEqual({ name: 'used' })
  expect(idleState(90_000)).toEqual({ name: 'asking', secondsLeft: 30 })
  expect(idleState(119_100)).toEqual({ name: 'asking', secondsLeft: 1 })
  expect(idleState(120_000)).toEqual({ name: 'cleared' })
  expect(idleState(9_000_000)).toEqual({ name: 'cleared' })
})
