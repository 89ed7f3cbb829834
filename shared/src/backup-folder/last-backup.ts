import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonOf, parseOrThrow } from '../parse.ts'
import { LAST_BACKUP } from './labels.fr.ts'
import { writeWhole } from './write-whole.ts'

const lastSchema = z.object({
  madeAt: z.iso.datetime(),
  file: z.string().min(1),
  /** When this installation was put back from a backup, this one or an earlier one. */
  restoredAt: z.iso.datetime().optional(),
  /** Made by this installation. Left out by older versions: then it is, unless it was put back from it. */
  isOwn: z.boolean().optional(),
})

/** When an installation was last backed up, and the path of that archive. */
export type LastBackup = z.output<typeof lastSchema>

const noteOf = (dataDir: string): string => join(dataDir, 'last-backup.json')

/** Notes the backup that this installation has just made; when it was put back itself is kept. */
export const noteOwnBackup = (dataDir: string, made: Pick<LastBackup, 'madeAt' | 'file'>): void => {
  const restoredAt = restoredAtIn(dataDir)
  noteBackup(dataDir, { ...made, isOwn: true, ...(restoredAt === undefined ? {} : { restoredAt }) })
}

/** Of a note that cannot be read nothing is kept: a new one stands in its place. */
const restoredAtIn = (dataDir: string): string | undefined => {
  try {
    return lastBackup(dataDir)?.restoredAt
  } catch {
    return undefined
  }
}

/** Notes when this installation was last backed up, and to where: what follows the backups reads it. */
export const noteBackup = (dataDir: string, last: LastBackup): void => {
  writeWhole({ file: noteOf(dataDir), text: `${JSON.stringify(last)}\n` })
}

/**
 * The last backup of this installation; null when there never was one.
 *
 * @throws AppError `backup.note` when the note cannot be read.
 */
export const lastBackup = (dataDir: string): LastBackup | null => {
  const note = noteOf(dataDir)
  if (!existsSync(note)) return null
  const input = jsonOf(readFileSync(note, 'utf8'))
  return parseOrThrow({ schema: lastSchema, input, code: 'backup.note', what: LAST_BACKUP })
}
