import { join } from 'node:path'
import type { Verb } from '../command/index.ts'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { labels } from './labels.fr.ts'

/** `npm run draw`. */
export const drawVerb: Verb = {
  name: 'draw',
  summary: labels.summary,
  options: {},
  details: labels.details,
  run: () =>
    runToEnd({
      command: NODE,
      args: [join(ROOT, 'cms', 'src', 'desk', 'draw.ts')],
      cwd: ROOT,
      env: baseEnv(),
      output: 'inherit',
    }),
}
