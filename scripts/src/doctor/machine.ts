import { messageOf } from '@infos-droits/shared'
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { findChromium } from '../browser/index.ts'
import { buildStates } from '../builds/index.ts'
import type { Env } from '../env.ts'
import { findPortHolder, isPortFree } from '../processes/index.ts'
import { findOwner } from '../system/index.ts'
import { lookAtBackups } from './backups.ts'
import { finding, type Finding } from './finding.ts'
import { lookAtKeys } from './keys.ts'
import { labels } from './labels.fr.ts'

const GIB = 1024 ** 3
const LOW_GIB = 2

/** What can be told without the database: programs, disk, ports, secrets, builds. */
export const lookAtMachine = async (env: Env): Promise<Finding[]> => [
  finding('node', 'ok', labels.node(process.version)),
  lookForChromium(env),
  lookAtDisk(env.DATA_DIR),
  ...lookAtKeys(env),
  ...lookAtBackups(env, new Date()),
  ...(await Promise.all([
    lookAtPort({ env, variable: 'SITE_PORT' }),
    lookAtPort({ env, variable: 'CMS_PORT' }),
  ])),
  ...buildStates().map(({ name, isThere, isFresh }) =>
    isFresh
      ? finding(`build.${name}`, 'ok', labels.builds.fresh(name))
      : finding(
          `build.${name}`,
          'warning',
          isThere ? labels.builds.stale(name) : labels.builds.missing(name),
        ),
  ),
]

const lookForChromium = (env: Env): Finding => {
  try {
    const path = findChromium({ ...process.env, CHROMIUM_PATH: env.CHROMIUM_PATH })
    return finding('chromium', 'ok', labels.chromium(path))
  } catch (error) {
    // Only the tests need it: the system runs without.
    return finding('chromium', 'warning', messageOf(error))
  }
}

const lookAtDisk = (dataDir: string): Finding => {
  const folder = existsSync(dataDir) ? dataDir : dirname(dataDir)
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / GIB
  const gib = free.toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return free < LOW_GIB
    ? finding('disk', 'problem', labels.disk.low(gib))
    : finding('disk', 'ok', labels.disk.ok(gib))
}

const lookAtPort = async ({
  env,
  variable,
}: {
  env: Env
  variable: 'SITE_PORT' | 'CMS_PORT'
}): Promise<Finding> => {
  const port = env[variable]
  const id = `port.${variable}`
  if (await isPortFree(port)) return finding(id, 'ok', labels.port.free({ variable, port }))
  if (findOwner(env.DATA_DIR) !== null)
    return finding(id, 'ok', labels.port.ours({ variable, port }))
  const found = findPortHolder(port)
  const holder = found === null ? labels.port.unknownHolder : labels.port.holder(found)
  return finding(id, 'problem', labels.port.taken({ variable, port, holder }))
}
