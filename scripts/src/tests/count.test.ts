import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, closingLine, countReport, type Report } from './count.ts'

const report = (over: Partial<Report> = {}): Report => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...over,
})

describe('the count of a test run', () => {
  it('is what the report says when all went well', () => {
    expect(countReport({ report: report(), exitCode: 0 })).toEqual({
      passed: 3,
      failed: 0,
      skipped: 0,
    })
  })

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }]
    const broken = report({ success: false, testResults })
    expect(countReport({ report: broken, exitCode: 1 }).failed).toBe(1)
  })

  it('does not count a file twice when its tests failed', () => {
    const testResults = [
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]
    const failed = report({ success: false, numFailedTests: 1, testResults })
    expect(countReport({ report: failed, exitCode: 1 }).failed).toBe(1)
  })

  it('is never all green when the run itself failed', () => {
    expect(countReport({ report: report(), exitCode: 1 }).failed).toBe(1)
    expect(countReport({ report: report({ success: false }), exitCode: 0 }).failed).toBe(1)
  })

  it('shows skipped tests', () => {
    const count = countReport({
      report: report({ numPendingTests: 2, numTodoTests: 1 }),
      exitCode: 0,
    })
    expect(closingLine(count)).toBe('3 passed, 0 failed, 3 skipped')
  })
})

describe('the closing line', () => {
  it('has the form that machines read', () => {
    expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed')
  })

  it('adds up', () => {
    const count = fc.record({ passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() })
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const total = addCounts(counts)
        expect(total.failed).toBe(counts.reduce((sum, { failed }) => sum + failed, 0))
        expect(closingLine(total)).toMatch(/^\d+ passed, \d+ failed(, \d+ skipped)?$/)
      }),
    )
  })
})
