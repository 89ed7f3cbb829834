import { messageOf } from '@infos-droits/shared'
import { erasedBeside, erasedFile, erasedIds, lastBackup } from '@infos-droits/shared/backup-folder'
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { findChromium } from '../browser/index.ts'
import { buildStates } from '../builds/index.ts'
import type { Env } from '../env.ts'
import { findPortHolder, isPortFree } from '../processes/index.ts'
import { findOwner } from '../system/index.ts'
import { finding, type Finding } from './finding.ts'
import { lookAtKeys } from './keys.ts'
import { labels } from './labels.fr.ts'

const GIB = 1024 ** 3
const LOW_GIB = 2
const DAY = 86_400_000
/** A night that was missed is told on the next day but one. */
const OLD_DAYS = 2

/** What can be told without the database: programs, disk, ports, secrets, builds. */
export const lookAtMachine = async (env: Env): Promise<Finding[]> => [
  finding('node', 'ok', labels.node(process.version)),
  lookForChromium(env),
  lookAtDisk(env.DATA_DIR),
  ...lookAtKeys(env),
  lookAtBackup(env, new Date()),
  lookAtErased(env),
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

/** With a public address people count on it; on a machine to try things nobody does. */
const lookAtBackup = (env: Env, now: Date): Finding => {
  const last = lastBackup(env.DATA_DIR)
  if (last === null)
    return env.SITE_URL === undefined
      ? finding('backup', 'ok', labels.backup.notNeeded)
      : finding('backup', 'warning', labels.backup.none)
  const days = (now.getTime() - Date.parse(last.madeAt)) / DAY
  return days > OLD_DAYS
    ? finding('backup', 'warning', labels.backup.old(Math.floor(days)))
    : finding('backup', 'ok', labels.backup.ok)
}

/** What was erased is beside the backups too: a restoration elsewhere knows it only from there. */
export const lookAtErased = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): Finding => {
  const id = 'erased'
  const last = lastBackup(DATA_DIR)
  if (last === null) return finding(id, 'ok', labels.erased.notNeeded)
  const file = erasedBeside(dirname(last.file))
  const there = new Set(erasedIds(file))
  const missing = erasedIds(erasedFile(DATA_DIR)).filter((one) => !there.has(one)).length
  return missing === 0
    ? finding(id, 'ok', labels.erased.ok)
    : finding(id, 'warning', labels.erased.missing({ missing, file }))
}
