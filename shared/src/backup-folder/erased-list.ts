import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

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
  writeWhole({ file: into, text: ids.map((id) => `${id}\n`).join('') })
  return ids.length
}
