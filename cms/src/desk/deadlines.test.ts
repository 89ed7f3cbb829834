import { expect, it } from 'vitest'
import { addWorkingDays, isLate } from './deadlines.ts'

it('counts working days over a week-end', () => {
  const friday = new Date('2026-11-20T10:00:00Z')
  expect(addWorkingDays(friday, 1).toISOString()).toBe('2026-11-23T10:00:00.000Z')
  expect(addWorkingDays(friday, 5).toISOString()).toBe('2026-11-27T10:00:00.000Z')
})

it('starts on Monday for what came on Sunday', () => {
  const sunday = new Date('2026-11-22T10:00:00Z')
  expect(addWorkingDays(sunday, 1).toISOString()).toBe('2026-11-23T10:00:00.000Z')
})

it('calls late only what still waits', () => {
  const past = { dueAt: '2026-11-01T00:00:00Z', now: new Date('2026-11-22T00:00:00Z') }
  expect(isLate({ ...past, state: 'with_partner' })).toBe(true)
  expect(isLate({ ...past, state: 'answered' })).toBe(false)
})
