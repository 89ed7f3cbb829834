import { messageOf } from '@infos-droits/shared'
import { readServerEnv } from '../env/index.ts'
import { createLog, factsOf, logUnhandled, outliveLog } from '../log/index.ts'
import { loadBuiltSite } from '../rendering/index.ts'
import { startSite } from './start-site.ts'

const log = createLog({ source: 'site' })
logUnhandled(log)
outliveLog()

try {
  const env = readServerEnv(process.env)
  const site = await startSite({ env, built: await loadBuiltSite(), log })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      site.stop().catch((error: unknown) => {
        log('error', 'not stopped cleanly', factsOf(error))
        process.exit(1)
      })
    })
} catch (error) {
  log('error', 'cannot start', { ...factsOf(error), message: messageOf(error) })
  process.exitCode = 1
}
