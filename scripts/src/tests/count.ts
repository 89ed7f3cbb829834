import { z } from 'zod'

/** What passed and what did not. */
export type Count = { passed: number; failed: number; skipped: number }

/**
 * The part of Vitest’s JSON report that is counted.
 *
 * Source: `vitest/node`, type JsonTestResults.
 */
export const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

export type Report = z.infer<typeof reportSchema>

/**
 * Counts a report truly: a file that failed without a failed test (it does not load, a hook breaks)
 * is one failure, and a run that failed for a reason of no file is one too.
 */
export const countReport = ({ report, exitCode }: { report: Report; exitCode: number }): Count => {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  const hasOutsideError = failed === 0 && (exitCode !== 0 || !report.success)
  return {
    passed: report.numPassedTests,
    failed: hasOutsideError ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export const addCounts = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
})

/** The closing line: « 412 passed, 0 failed », with what was skipped when something was. */
export const closingLine = ({ passed, failed, skipped }: Count): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`
