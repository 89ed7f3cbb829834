import { once } from 'node:events'
import { commandLabels, INTERRUPTED, interruption, type Verb } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { closedVault, keyPlaceOf, startSystem } from '../system/index.ts'
import { labels } from './labels.fr.ts'
import { welcomeLines } from './welcome.ts'

const print = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** `npm start`. */
export const startVerb: Verb = {
  name: 'start',
  summary: labels.summary,
  options: { 'no-build': { type: 'boolean', description: labels.noBuild } },
  details: labels.details,
  run: async ({ flags }) => {
    const signal = interruption()
    const env = readEnv()
    const system = await startSystem({
      dataDir: env.DATA_DIR,
      sitePort: env.SITE_PORT,
      cmsPort: env.CMS_PORT,
      env: process.env,
      log: print,
      mayBuild: !flags.has('no-build'),
      signal,
    }).catch((error: unknown) => {
      if (signal.aborted) return null
      throw error
    })
    if (system === null) {
      print(commandLabels.interrupted)
      return INTERRUPTED
    }
    for (const line of welcomeLines({ system, env })) print(line)
    const vault = await closedVault(env.CMS_PORT)
    if (vault !== null) {
      print(labels.vault[vault])
      if (keyPlaceOf(env).from === 'environment') print(labels.keysGiven)
    }
    if (!signal.aborted) await once(signal, 'abort')
    print(labels.stopping)
    await system.stop()
    print(labels.stopped)
    return 0
  },
}
