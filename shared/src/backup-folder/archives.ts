import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A backup, and when it was begun: what was erased later may be in it. */
export type Archive = { file: string; madeAt: Date }

const INSTANT = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.backup/
/** Whole, or left by a backup that was killed; not its checksum. */
const ARCHIVE = /\.backup(\.part)?$/

/** The instant in the name of a backup, `infos-droits-20261122T101500Z.backup`; null without one. */
export const instantOf = (name: string): Date | null => {
  const match = INSTANT.exec(name)
  if (match === null) return null
  const [, year, month, day, hour, minute, second] = match.map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
}

/**
 * The backups in a folder, oldest first; of a name that tells nothing, by when the file was last written.
 *
 * @throws when the folder cannot be read.
 */
export const archivesIn = (folder: string): Archive[] =>
  readdirSync(folder)
    .filter((name) => ARCHIVE.test(name))
    .map((name) => {
      const file = join(folder, name)
      return { file, madeAt: instantOf(name) ?? statSync(file).mtime }
    })
    .toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
