import { expect, it } from 'vitest'
import { deputyOn } from './deputy.ts'

const absence = {
  from: '2026-12-21T12:00:00.000Z',
  until: '2026-12-24T12:00:00.000Z',
  deputy: 'd'.repeat(24),
}

it('someone stands in from the first to the last day of an absence', () => {
  for (const day of ['2026-12-21', '2026-12-23', '2026-12-24'])
    expect(deputyOn({ absence, day })).toBe(absence.deputy)
})

it('nobody does before, after, or when nothing is said', () => {
  for (const day of ['2026-12-20', '2026-12-25']) expect(deputyOn({ absence, day })).toBeNull()
  for (const nothing of [undefined, {}, { from: null, until: null, deputy: null }])
    expect(deputyOn({ absence: nothing, day: '2026-12-22' })).toBeNull()
})
