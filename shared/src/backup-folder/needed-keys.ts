import { readFileSync } from 'node:fs'
import { AppError } from '../errors.ts'
import { archivesIn, type Archive } from './archives.ts'
import { LAST_BACKUP, RETIRE as fr } from './labels.fr.ts'
import { backupPlaces } from './places.ts'
import { writeWhole } from './write-whole.ts'

/** Beside a backup: the ids of the master keys that its documents are closed by, one a line; no secret. */
export const keyIdsFile = (backup: string): string => `${backup}.key-ids`

/** The word of a backup in which nothing is closed by a key: an empty file is one that was cut. */
const NONE = '-'

export const noteKeyIds = ({ backup, ids }: { backup: string; ids: string[] }): void => {
  writeWhole({
    file: keyIdsFile(backup),
    text: `${(ids.length === 0 ? [NONE] : ids).join('\n')}\n`,
  })
}

/** Null of a backup that does not say it: an older one, or one that was copied alone, or in part. */
const keyIdsOf = (backup: string): string[] | null => {
  try {
    const text = readFileSync(keyIdsFile(backup), 'utf8')
    const ids = text.split('\n').filter(Boolean)
    return text.endsWith('\n') && ids.length > 0 ? ids : null
  } catch {
    return null
  }
}

/**
 * Refuses to take an old master key away while a backup needs it, by its own word; of one that does not say
 * it nobody knows, nor of those that cannot be looked at: a disk that is not plugged in holds backups all the
 * same. Days tell nothing: a key may be in front long after the day in its id, and again after a restoration.
 *
 * @throws AppError `keys.retire` (422).
 */
export const requireUnneeded = ({
  id,
  dataDir,
  mayBeNeeded,
  mayBeUnseen,
}: {
  id: string
  dataDir: string
  /** A person insists, for a backup that is known, or for those that nobody can look at. */
  mayBeNeeded: boolean
  mayBeUnseen: boolean
}): void => {
  const refuse = (message: string) => new AppError({ code: 'keys.retire', message, status: 422 })
  const { archives, unseen } = lookEverywhere(dataDir)
  const said = archives.map(({ file }) => ({ file, ids: keyIdsOf(file) }))
  const needed = said.findLast(({ ids }) => ids?.includes(id))
  const silent = said.findLast(({ ids }) => ids === null)
  if (needed !== undefined && !mayBeNeeded) throw refuse(fr.needed({ id, file: needed.file }))
  if (silent !== undefined && !mayBeNeeded) throw refuse(fr.silent({ id, file: silent.file }))
  if (unseen !== null && !mayBeUnseen) throw refuse(fr.unseen({ id, place: unseen }))
}

/** All backups there are, oldest first in each folder, and a place of them that cannot be looked at. */
const lookEverywhere = (dataDir: string): { archives: Archive[]; unseen: string | null } => {
  const archives: Archive[] = []
  const { all, isNoteUnread } = backupPlaces(dataDir)
  let unseen: string | null = isNoteUnread ? LAST_BACKUP : null
  for (const folder of all) {
    try {
      // One that is being made says nothing yet: it may have begun before a rotation ended.
      archives.push(...archivesIn(folder))
    } catch {
      unseen = folder
    }
  }
  return { archives, unseen }
}
