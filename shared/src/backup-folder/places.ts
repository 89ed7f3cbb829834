import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { knownInstallation, ownerOf } from './installation.ts'
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
  /**
   * Whether this installation may write beside what lies there: `restored` when it only came from there,
   * `taken` when another installation has made a backup there since, `unread` while that cannot be told.
   */
  claim: 'own' | 'restored' | 'taken' | 'unread'
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
  const claim = claimOf({ dataDir, last, folder })
  return { last, isNoteUnread, folder, isFolderThere, claim, all: [...new Set(all)] }
}

/**
 * The folder in which the list of erasures and the mark of the log are kept up; null where nothing is to be
 * written: beside backups that another installation made, what a copy does would be believed of the original.
 */
export const followedFolder = ({
  folder,
  isFolderThere,
  claim,
}: Pick<BackupPlaces, 'folder' | 'isFolderThere' | 'claim'>): string | null =>
  isFolderThere && claim === 'own' ? folder : null

const claimOf = ({
  dataDir,
  last,
  folder,
}: Pick<BackupPlaces, 'last' | 'folder'> & { dataDir: string }): BackupPlaces['claim'] => {
  if (last === null || folder === null) return 'own'
  if (!(last.isOwn ?? last.restoredAt === undefined)) return 'restored'
  try {
    const own = knownInstallation(dataDir)
    const owner = ownerOf(folder)
    return owner === null || owner === own ? 'own' : 'taken'
  } catch {
    return 'unread'
  }
}

const noteIn = (dataDir: string): Pick<BackupPlaces, 'last' | 'isNoteUnread'> => {
  try {
    return { last: lastBackup(dataDir), isNoteUnread: false }
  } catch {
    return { last: null, isNoteUnread: true }
  }
}
