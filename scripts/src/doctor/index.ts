import type { Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { lookAtDatabase } from './database.ts'
import { withoutContradiction } from './finding.ts'
import { lookAtHealth } from './health.ts'
import { labels } from './labels.fr.ts'
import { lookAtMachine } from './machine.ts'

/** `npm run doctor`: exit code 1 when something stops the system from working. */
export const doctorVerb: Verb = {
  name: 'doctor',
  summary: labels.summary,
  options: { json: { type: 'boolean', description: labels.json } },
  run: async ({ flags }) => {
    const env = readEnv()
    const findings = withoutContradiction([
      ...(await lookAtMachine(env)),
      ...(await lookAtDatabase(env)),
      ...(await lookAtHealth(env)),
    ])
    const problems = findings.filter(({ level }) => level === 'problem').length
    const warnings = findings.filter(({ level }) => level === 'warning').length
    const lines = flags.has('json')
      ? [JSON.stringify({ problems, warnings, findings }, null, 2)]
      : [
          ...findings.map(({ level, sentence }) => `${labels.marks[level]} ${sentence}`),
          labels.verdict({ problems, warnings }),
        ]
    process.stdout.write(`${lines.join('\n')}\n`)
    return problems === 0 ? 0 : 1
  },
}
