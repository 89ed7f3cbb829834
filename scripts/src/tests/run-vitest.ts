import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { countReport, reportSchema, type Count } from './count.ts'
import { labels } from './labels.fr.ts'

/** Runs Vitest with its usual output and answers what its own report counted. */
export const runVitest = async ({
  args,
  write,
  signal,
}: {
  args: string[]
  write: (line: string) => void
  signal: AbortSignal
}): Promise<Count> => {
  const folder = await mkdtemp(join(tmpdir(), 'infos-droits-tests-'))
  const file = join(folder, 'report.json')
  try {
    const exitCode = await runToEnd({
      command: NODE,
      args: [
        join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ],
      cwd: ROOT,
      env: { ...currentEnv(), NODE_ENV: 'test' },
      output: 'inherit',
      signal,
    })
    if (!existsSync(file)) {
      write(labels.noReport)
      return { passed: 0, failed: 1, skipped: 0 }
    }
    const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    const count = countReport({ report, exitCode })
    if (count.failed === 1 && report.numFailedTests === 0 && exitCode !== 0) write(labels.outside)
    return count
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const currentEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
