import { AppError } from '@infos-droits/shared'
import { join } from 'node:path'
import { isAlive, readPidFile, removePidFile, writePidFile } from '../processes/index.ts'
import { labels } from './labels.fr.ts'

const ownerFile = (dataDir: string) => join(dataDir, 'owner.json')

/** The process that runs the system on this data folder, or null. */
export const findOwner = (dataDir: string): { pid: number } | null => {
  const owner = readPidFile(ownerFile(dataDir))
  return owner !== null && isAlive(owner) ? { pid: owner.pid } : null
}

/**
 * Takes a data folder for this process.
 *
 * @throws AppError `system.alreadyRunning` when another living process has it.
 */
export const takeDataDir = (dataDir: string): void => {
  const owner = findOwner(dataDir)
  if (owner !== null) {
    const message = labels.alreadyRunning({ pid: owner.pid, dataDir })
    throw new AppError({ code: 'system.alreadyRunning', message })
  }
  writePidFile({ file: ownerFile(dataDir), pid: process.pid })
}

export const leaveDataDir = (dataDir: string): void => {
  removePidFile(ownerFile(dataDir))
}
