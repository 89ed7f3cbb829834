import { describe, expect, it } from 'vitest'
import { closureProblem, fromProblem, toProblem, weekProblem } from './hours-checks.ts'

describe('a line of hours', () => {
  it('begins and ends at times that can be read', () => {
    expect(fromProblem('9h')).toBe(true)
    expect(fromProblem('tôt')).toMatch(/Exemples/)
    expect(toProblem('12 h 30', { from: '9h' })).toBe(true)
    expect(toProblem('', { from: '9h' })).toMatch(/Exemples/)
  })

  it('ends after it begins', () => {
    expect(toProblem('9h', { from: '14h' })).toMatch(/fin \(9\u00A0h\).*début \(14\u00A0h\)/)
    expect(toProblem('9h', { from: '9h' })).toMatch(/fin/)
    expect(toProblem('minuit', { from: '20h' })).toBe(true)
    expect(toProblem('9h', { from: 'tôt' })).toBe(true)
  })
})

describe('the lines of a week', () => {
  const morning = { days: ['monday-friday'], from: '9h', to: '12h' }

  it('may follow each other on a day', () => {
    expect(weekProblem([morning, { days: ['tuesday'], from: '12h', to: '14h' }])).toBe(true)
    expect(weekProblem([])).toBe(true)
    expect(weekProblem(undefined)).toBe(true)
  })

  it('may not hold the same hour of a day twice, whatever names the day', () => {
    const problem = weekProblem([morning, { days: ['tuesday'], from: '11h', to: '14h' }])
    expect(problem).toMatch(/mardi.*de 9\u00A0h à 12\u00A0h et de 11\u00A0h à 14\u00A0h/)
  })
})

describe('a closure', () => {
  it('does not end before it begins; one day may be both', () => {
    const from = '2026-12-24T11:00:00.000Z'
    expect(closureProblem('2026-12-23T11:00:00.000Z', { from })).toMatch(/avant/)
    expect(closureProblem('2026-12-24T01:00:00.000Z', { from })).toBe(true)
    expect(closureProblem(null, { from })).toBe(true)
    expect(closureProblem('2026-12-23T11:00:00.000Z', {})).toBe(true)
  })
})
