import { AppError } from '@infos-droits/shared'
import { join } from 'node:path'
import { baseEnv, rotateLog, runToEnd, tailLog } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { environments, type Installation } from './environments.ts'
import { labels } from './labels.fr.ts'

/**
 * Loads the starting content; what was edited since stays as it is.
 *
 * @param args more words for the seed, such as `--demo-accounts FILE`.
 * @throws AppError `system.seedFailed` with the end of the log.
 */
export const runSeed = async ({
  installation,
  args,
  output,
  signal,
}: {
  installation: Installation
  args: string[]
  output: 'log' | 'inherit'
  signal?: AbortSignal | undefined
}): Promise<void> => {
  const file = join(installation.dataDir, 'logs', 'seed.log')
  if (output === 'log') rotateLog(file)
  const code = await runToEnd({
    command: NODE,
    args: [join(ROOT, 'cms', 'src', 'seed', 'main.ts'), ...args],
    cwd: join(ROOT, 'cms'),
    env: { ...baseEnv(), ...environments(installation).seed },
    output: output === 'log' ? { file } : 'inherit',
    pidFile: join(installation.dataDir, 'run', 'seed.json'),
    signal,
  })
  if (code === 0) return
  const message = labels.seedFailed(tailLog({ file }))
  throw new AppError({ code: 'system.seedFailed', message })
}
