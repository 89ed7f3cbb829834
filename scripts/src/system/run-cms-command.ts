import { AppError } from '@infos-droits/shared'
import { join } from 'node:path'
import { baseEnv, runToEnd } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { createProgress, interruption } from '../command/index.ts'
import { readEnv } from '../env.ts'
import { environments, toInstallation, type Installation } from './environments.ts'
import { labels } from './labels.fr.ts'
import { ensureSecrets } from './secrets.ts'
import { withDatabase } from './with-database.ts'

const DONE: readonly number[] = [0]

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
  codes = DONE,
  signal,
}: {
  installation: Installation
  program: string
  args: string[]
  /** Exit codes that are an answer. */
  codes?: readonly number[]
  signal?: AbortSignal | undefined
}): Promise<number> => {
  const code = await runToEnd({
    command: NODE,
    args: [join(ROOT, 'cms', 'src', program), ...args],
    cwd: join(ROOT, 'cms'),
    env: { ...baseEnv(), ...environments(installation).seed },
    output: 'inherit',
    signal,
  })
  if (codes.includes(code)) return code
  const message = labels.commandFailed(`${program} ${args.join(' ')}`)
  throw new AppError({ code: 'system.commandFailed', message })
}

/**
 * The same for a verb: on the database of this machine, started for it if it does not run.
 *
 * @throws AppError `system.commandFailed`.
 */
export const withCmsCommand = ({
  step,
  program,
  args,
  codes = DONE,
}: {
  /** What the progress line says. */
  step: string
  program: string
  args: string[]
  codes?: readonly number[]
}): Promise<number> => {
  const env = readEnv()
  const signal = interruption()
  const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
  const secrets = ensureSecrets(env)
  return withDatabase({
    env,
    progress,
    work: (databaseUrl) => {
      const installation = toInstallation({ env, databaseUrl, secrets })
      return progress.step(step, () =>
        runCmsCommand({ installation, program, args, codes, signal }),
      )
    },
  })
}
