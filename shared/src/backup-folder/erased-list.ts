import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { isAbsent } from '../is-absent.ts'
import { ERASED as fr } from './labels.fr.ts'
import { tombstoneId, tombstoneOf, type Tombstone } from './tombstone.ts'
import { writeWhole } from './write-whole.ts'

/** Where the CMS keeps what was erased, outside of its database. */
export const erasedFile = (dataDir: string): string => join(dataDir, 'erased', 'tickets.txt')

/** A copy of that list beside the backups: always the newest, never one of the backup’s own time. */
export const erasedBeside = (folder: string): string => join(folder, 'infos-droits-effacements.txt')

/**
 * What `look` finds out of a list; null only where there is none.
 *
 * @throws AppError `erasure.list` (503) of one that cannot be looked at: it may tell of anybody.
 */
export const ifListed = <T>(file: string, look: (file: string) => T): T | null => {
  try {
    return look(file)
  } catch (cause) {
    if (isAbsent(cause)) return null
    const message = fr.unread(file)
    throw new AppError({ code: 'erasure.list', message, status: 503, cause })
  }
}

const textOf = (file: string): string | null => ifListed(file, () => readFileSync(file, 'utf8'))

/** Whether there is such a list. @throws AppError `erasure.list` where it cannot be read. */
export const isErasedThere = (file: string): boolean => textOf(file) !== null

/** When the newest of some lists was written; null without any. An erasure made later is in none. */
export const newestErased = (files: string[]): Date | null => {
  const times = files.flatMap((file) => ifListed(file, (one) => statSync(one))?.mtimeMs ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times))
}

/** The lines of a list, each once, by the id they tell of; what is none (a line that was cut) is passed over. */
const linesOf = (file: string): { line: string; id: string }[] => {
  const lines = new Set(textOf(file)?.split('\n'))
  return [...lines].flatMap((line) => {
    const id = tombstoneId(line)
    return id === null ? [] : [{ line, id }]
  })
}

/** All that a list tells, line by line. */
export const erasedIn = (file: string): Tombstone[] =>
  linesOf(file).flatMap(({ line }) => tombstoneOf(line) ?? [])

/** The ids of the tickets and mails in a list, each once. */
export const erasedIds = (file: string): string[] => [...new Set(linesOf(file).map(({ id }) => id))]

/**
 * Adds what stands in some lists to another one, which is there afterwards in any case, whole and on disk
 * when this returns. Answers of how many tickets and mails it tells.
 */
export const mergeErased = ({ from, into }: { from: string[]; into: string }): number => {
  const all = new Map([into, ...from].flatMap(linesOf).map(({ line, id }) => [line, id]))
  writeWhole({ file: into, text: [...all.keys()].map((line) => `${line}\n`).join('') })
  return new Set(all.values()).size
}
