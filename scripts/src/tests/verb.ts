import { ensureBuilds } from '../builds/index.ts'
import { runChecks, STATIC_CHECKS } from '../checks/index.ts'
import { createProgress, interruption, type Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { locateMongod } from '../mongo/index.ts'
import { addCounts, closingLine, type Count } from './count.ts'
import { labels } from './labels.fr.ts'
import { runVitest } from './run-vitest.ts'

const write = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** Projects that run without the builds and the database. */
const LIGHT_PROJECTS = new Set(['shared', 'cms-unit', 'site-unit', 'site-components'])

/** `npm test`. */
export const testVerb: Verb = {
  name: 'test',
  summary: labels.summary,
  options: {
    'no-check': { type: 'boolean', description: labels.noCheck },
    project: { type: 'string', value: labels.projectValue, description: labels.project },
  },
  positionals: labels.files,
  details: labels.details,
  run: async ({ flags, values, positionals }) => {
    const signal = interruption()
    const projects = values['project']?.split(',').map((name) => name.trim()) ?? []
    const isLight = projects.length > 0 && projects.every((name) => LIGHT_PROJECTS.has(name))
    const counts: Count[] = []
    if (!flags.has('no-check')) {
      const results = await runChecks({ checks: STATIC_CHECKS, write, signal })
      const passed = results.filter((result) => result.isOk).length
      counts.push({ passed, failed: results.length - passed, skipped: 0 })
    }
    if (!isLight) counts.push(await prepare(signal))
    const args = [...projects.map((name) => `--project=${name}`), ...positionals]
    counts.push(await runVitest({ args, write, signal }))
    const total = addCounts(counts)
    write(closingLine(total))
    return total.failed === 0 ? 0 : 1
  },
}

/** Builds and database program; what cannot be had counts as failed, and the other tests still run. */
const prepare = async (signal: AbortSignal): Promise<Count> => {
  const progress = createProgress({ write })
  try {
    await ensureBuilds({ progress, dataDir: readEnv().DATA_DIR, signal })
    await progress.step(labels.mongo, () => locateMongod())
    return { passed: 0, failed: 0, skipped: 0 }
  } catch (error) {
    signal.throwIfAborted()
    write(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
