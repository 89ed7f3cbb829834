import { instantOf, keyIdsFile } from '@infos-droits/shared/backup-folder'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checksumFile, isAside } from '../archive/index.ts'
import { newerKeysFile } from './newer-keys.ts'

const DAY = 86_400_000
const NAME = /^infos-droits-\d{8}T\d{6}Z\.backup$/

/** `infos-droits-20261122T101500Z.backup`. */
export const backupName = (now: Date): string =>
  `infos-droits-${now.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}.backup`

/** Takes away backups made longer ago than so many days, and nothing of another name. Answers which. */
export const dropOldBackups = ({
  folder,
  days,
  now,
}: {
  folder: string
  days: number
  now: Date
}): string[] => {
  const limit = now.getTime() - days * DAY
  const old = readdirSync(folder).filter(
    (name) => NAME.test(name) && (instantOf(name)?.getTime() ?? Infinity) < limit,
  )
  for (const name of old) {
    rmSync(join(folder, name), { force: true })
    rmSync(checksumFile(join(folder, name)), { force: true })
    rmSync(newerKeysFile(join(folder, name)), { force: true })
    rmSync(keyIdsFile(join(folder, name)), { force: true })
  }
  return old
}

/** Takes away what a backup that was killed left aside, a day after. */
export const dropAbandoned = ({ folder, now }: { folder: string; now: Date }): void => {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!isAside(name) && !/^\.infos-droits-[A-Za-z0-9]{6}$/.test(name)) continue
    const path = join(folder, name)
    const isOld = now.getTime() - statSync(path).mtimeMs > DAY
    if (isOld) rmSync(path, { recursive: true, force: true })
  }
}
