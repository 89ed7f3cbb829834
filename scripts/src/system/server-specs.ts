import { join } from 'node:path'
import { CMS_SERVER } from '../builds/index.ts'
import { baseEnv, type ProcessSpec } from '../processes/index.ts'
import { NODE, ROOT } from '../root.ts'
import { environments, SERVER_NAMES, type Installation, type ServerName } from './environments.ts'

const PROGRAMS: Record<ServerName, string> = {
  cms: CMS_SERVER,
  worker: join(ROOT, 'cms', 'src', 'worker.ts'),
  site: join(ROOT, 'site', 'src', 'server', 'main.ts'),
  publisher: join(ROOT, 'site', 'src', 'publisher', 'main.ts'),
}

const FOLDERS: Record<ServerName, string> = {
  cms: join(ROOT, 'cms'),
  worker: join(ROOT, 'cms'),
  site: join(ROOT, 'site'),
  publisher: join(ROOT, 'site'),
}

/** How each of the four servers is run. */
export const serverSpecs = (installation: Installation): ProcessSpec[] => {
  const env = environments(installation)
  const { dataDir } = installation
  return SERVER_NAMES.map((name) => ({
    name,
    command: NODE,
    args: [PROGRAMS[name]],
    cwd: FOLDERS[name],
    env: { ...baseEnv(), ...env[name] },
    logFile: join(dataDir, 'logs', `${name}.log`),
    pidFile: join(dataDir, 'run', `${name}.json`),
    graceMs: 10_000,
  }))
}
