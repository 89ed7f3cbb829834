import { join, resolve } from 'node:path'
import { ensureBuilds } from '../builds/index.ts'
import { createProgress, interruption, type Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { ensureSecrets, environments, toInstallation } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** npm runs scripts from the root: a file is meant from where the person stands. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** `npm run publish`. */
export const publishVerb: Verb = {
  name: 'publish',
  summary: labels.summary,
  options: {
    snapshot: { type: 'string', value: labels.snapshotValue, description: labels.snapshot },
    out: { type: 'string', value: labels.outValue, description: labels.out },
    rollback: { type: 'boolean', description: labels.rollback },
    'no-compress': { type: 'boolean', description: labels.noCompress },
    json: { type: 'boolean', description: labels.json },
  },
  run: async ({ flags, values }) => {
    const signal = interruption()
    const env = readEnv()
    const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
    await ensureBuilds({ progress, dataDir: env.DATA_DIR, only: ['site'], signal })
    const dataDir = values['out'] === undefined ? env.DATA_DIR : fromHere(values['out'])
    const { snapshot } = values
    const mode = [
      ...(snapshot === undefined ? [] : ['--snapshot', fromHere(snapshot)]),
      ...(flags.has('rollback') ? ['--rollback'] : []),
    ]
    return runToEnd({
      command: NODE,
      args: [
        join(ROOT, 'site', 'src', 'publisher', 'main.ts'),
        ...(mode.length === 0 ? ['--once'] : mode),
        ...(flags.has('no-compress') ? ['--no-compress'] : []),
        ...(flags.has('json') ? ['--json'] : []),
      ],
      cwd: join(ROOT, 'site'),
      env: {
        ...baseEnv(),
        ...environments(toInstallation({ env, databaseUrl: '', secrets: ensureSecrets(env) }))
          .publisher,
        DATA_DIR: dataDir,
      },
      output: 'inherit',
      signal,
    })
  },
}
