import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the CMS keeps the ids of tickets that were erased, outside of its database. */
export const erasedFile = (dataDir: string): string => join(dataDir, 'erased', 'tickets.txt')

/** A copy of that list beside the backups: always the newest, never one of the backup’s own time. */
export const erasedBeside = (folder: string): string => join(folder, 'infos-droits-effacements.txt')

/** When the newest of some lists was written; null without any. An erasure made later is in none. */
export const newestErased = (files: string[]): Date | null => {
  const times = files.filter(existsSync).map((file) => statSync(file).mtimeMs)
  return times.length === 0 ? null : new Date(Math.max(...times))
}

const ID = /^[0-9a-f]{24}$/

/** The ids in a list, each once; what is no id there (a line that was cut) is passed over. */
export const erasedIds = (file: string): string[] =>
  existsSync(file)
    ? [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((line) => ID.test(line))
    : []

/**
 * Adds the ids of some lists to another one, which is there afterwards in any case, whole and on disk
 * when this returns. Answers how many it has.
 */
export const mergeErased = ({ from, into }: { from: string[]; into: string }): number => {
  const ids = [...new Set([into, ...from].flatMap(erasedIds))]
  const folder = dirname(into)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // One for each who writes; left by one that is killed, it goes with what is left of backups.
  const aside = join(folder, `.infos-droits-${randomBytes(3).toString('hex')}`)
  try {
    writeFileSync(aside, ids.map((id) => `${id}\n`).join(''), { mode: 0o600, flush: true })
    renameSync(aside, into)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  syncFolder(folder)
  return ids.length
}

/** A name is on disk once its folder is. */
const syncFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
