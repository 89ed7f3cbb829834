import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLabels } from '../command/index.ts'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE } from '../root.ts'
import { labels } from './labels.fr.ts'
import type { StaticCheck } from './static-checks.ts'

export type CheckResult = { name: string; isOk: boolean; milliseconds: number; output: string }

/** Two at a time: each is one busy thread. */
const AT_ONCE = 2

/** Runs static checks, says each result as it comes, and prints what a failed one printed. */
export const runChecks = async ({
  checks,
  write,
  signal,
}: {
  checks: StaticCheck[]
  write: (line: string) => void
  signal?: AbortSignal | undefined
}): Promise<CheckResult[]> => {
  const queue = [...checks]
  const results: CheckResult[] = []
  const worker = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
      const result = await runCheck({ check, signal })
      results.push(result)
      const facts = { name: result.name, elapsed: commandLabels.seconds(result.milliseconds) }
      write(result.isOk ? labels.passed(facts) : labels.failed(facts))
      if (!result.isOk) write(result.output.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

const runCheck = async ({
  check,
  signal,
}: {
  check: StaticCheck
  signal: AbortSignal | undefined
}): Promise<CheckResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'infos-droits-check-'))
  const file = join(folder, 'output')
  const begin = performance.now()
  try {
    const code = await runToEnd({
      command: NODE,
      args: check.args,
      cwd: check.cwd,
      // Typed rules over three packages want more than the default heap.
      env: { ...baseEnv(), NODE_ENV: 'development', NODE_OPTIONS: '--max-old-space-size=4096' },
      output: { file },
      signal,
    })
    return {
      name: check.name,
      isOk: code === 0,
      milliseconds: Math.round(performance.now() - begin),
      output: await readFile(file, 'utf8'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
