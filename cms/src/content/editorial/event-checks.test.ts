import { describe, expect, it } from 'vitest'
import { endProblem, joinProblem, placeProblem } from './event-checks.ts'

describe('the end of an event', () => {
  const startsAt = '2026-12-03T13:00:00.000Z'

  it.each([
    ['2026-12-03T15:00:00.000Z', false, null],
    ['2026-12-03T13:00:00.000Z', false, 'avant le début'],
    ['2026-12-03T08:00:00.000Z', false, 'avant le début'],
    // On whole days only the days count, in Paris.
    ['2026-12-03T08:00:00.000Z', true, null],
    ['2026-12-02T23:30:00.000Z', true, null],
    ['2026-12-02T22:30:00.000Z', true, 'avant le début'],
    [null, false, null],
    ['', true, null],
    ['demain', false, 'lisible'],
  ])('%s (all day: %s) is %s', (value, isAllDay, expected) => {
    const found = endProblem(value, { startsAt, isAllDay })
    expect(found).toEqual(expected === null ? true : expect.stringContaining(expected))
  })

  it('is not judged before there is a start', () => {
    expect(endProblem(startsAt, {})).toBe(true)
  })
})

describe('how one takes part in an event', () => {
  const url = 'https://visio.example/salle'

  it.each([
    ['onsite', 'Salle', '', true, true],
    ['onsite', ' ', '', false, true],
    ['remote', '', url, true, true],
    ['remote', '', 'http://visio.example', true, false],
    ['both', 'Salle', url, true, true],
    ['both', '', '', false, false],
    [undefined, '', '', true, true],
  ])('%s with the place %j and the link %j', (mode, place, join, isPlaceRight, isJoinRight) => {
    expect(placeProblem(place, { mode }) === true).toBe(isPlaceRight)
    expect(joinProblem(join, { mode }) === true).toBe(isJoinRight)
  })
})
