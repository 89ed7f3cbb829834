import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lastBackup, type LastBackup } from './last-backup.ts'

/** Where the backups of an installation lie, as far as it can be told. */
export type BackupPlaces = {
  /** Null before the first, and while the note of it cannot be read. */
  last: LastBackup | null
  /** Then it is not known where the backups are. */
  isNoteUnread: boolean
  /** Where the last one was written, there or not. */
  folder: string | null
  isFolderThere: boolean
  /** That folder, and the usual one if there is one. */
  all: string[]
}

/** Never throws: what cannot be read is told by what asks. */
export const backupPlaces = (dataDir: string): BackupPlaces => {
  const { last, isNoteUnread } = noteIn(dataDir)
  const folder = last === null ? null : dirname(last.file)
  const usual = join(dataDir, 'backups')
  const all = [...(folder === null ? [] : [folder]), ...(existsSync(usual) ? [usual] : [])]
  const isFolderThere = folder !== null && existsSync(folder)
  return { last, isNoteUnread, folder, isFolderThere, all: [...new Set(all)] }
}

const noteIn = (dataDir: string): Pick<BackupPlaces, 'last' | 'isNoteUnread'> => {
  try {
    return { last: lastBackup(dataDir), isNoteUnread: false }
  } catch {
    return { last: null, isNoteUnread: true }
  }
}
