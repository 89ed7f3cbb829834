import { AppError } from '@infos-droits/shared'
import { join } from 'node:path'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { environments, type Installation } from './environments.ts'
import { labels } from './labels.fr.ts'

/**
 * Runs one of the programs of the CMS to its end, on this installation, its words on the screen.
 *
 * @param program path from `cms/src`: `vault/main.ts`.
 * @throws AppError `system.commandFailed`.
 */
export const runCmsCommand = async ({
  installation,
  program,
  args,
  signal,
}: {
  installation: Installation
  program: string
  args: string[]
  signal?: AbortSignal | undefined
}): Promise<void> => {
  const code = await runToEnd({
    command: NODE,
    args: [join(ROOT, 'cms', 'src', program), ...args],
    cwd: join(ROOT, 'cms'),
    env: { ...baseEnv(), ...environments(installation).seed },
    output: 'inherit',
    signal,
  })
  if (code === 0) return
  const message = labels.commandFailed(`${program} ${args.join(' ')}`)
  throw new AppError({ code: 'system.commandFailed', message })
}
