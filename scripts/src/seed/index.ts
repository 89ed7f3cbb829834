import { createProgress, interruption, type Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { ensureSecrets, runSeed, toInstallation, withDatabase } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** `npm run seed`. */
export const seedVerb: Verb = {
  name: 'seed',
  summary: labels.summary,
  options: {},
  details: labels.details,
  run: async () => {
    const signal = interruption()
    const env = readEnv()
    const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
    // Before there is a database: with it, keys that are not there were lost.
    const secrets = ensureSecrets(env)
    await withDatabase({
      env,
      progress,
      work: (databaseUrl) => {
        const installation = toInstallation({ env, databaseUrl, secrets })
        return progress.step(labels.step, () =>
          runSeed({ installation, args: [], output: 'inherit', signal }),
        )
      },
    })
    return 0
  },
}
