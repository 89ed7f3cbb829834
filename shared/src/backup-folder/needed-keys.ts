import type { KeyRing } from '../crypto/index.ts'
import { AppError } from '../errors.ts'
import { archivesIn, type Archive } from './archives.ts'
import { LAST_BACKUP, RETIRE as fr } from './labels.fr.ts'
import { backupPlaces } from './places.ts'

const DAY = 86_400_000

/**
 * Refuses to take an old master key away while a backup may need it: one made no later than the day on
 * which the next key came (its id names that day, in UTC). Backups that cannot be looked at may all need
 * it: a disk that is not plugged in holds backups all the same.
 *
 * @throws AppError `keys.retire` (422).
 */
export const requireUnneeded = ({
  ring,
  id,
  dataDir,
  mayBeNeeded,
  mayBeUnseen,
}: {
  ring: KeyRing
  id: string
  dataDir: string
  /** A person insists, for a backup that is known, or for those that nobody can look at. */
  mayBeNeeded: boolean
  mayBeUnseen: boolean
}): void => {
  const refuse = (message: string) => new AppError({ code: 'keys.retire', message, status: 422 })
  const { archives, unseen } = lookEverywhere(dataDir)
  const ids = [...ring.keys.keys()]
  const until = endOfDay(ids[ids.indexOf(id) - 1] ?? '')
  const needed = archives
    .filter(({ madeAt }) => madeAt.getTime() < until)
    .toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
    .at(-1)
  if (needed !== undefined && !mayBeNeeded) throw refuse(fr.needed({ id, file: needed.file }))
  if (unseen !== null && !mayBeUnseen) throw refuse(fr.unseen({ id, place: unseen }))
}

/** All backups there are, and a place of them that cannot be looked at. */
const lookEverywhere = (dataDir: string): { archives: Archive[]; unseen: string | null } => {
  const archives: Archive[] = []
  const { all, isNoteUnread } = backupPlaces(dataDir)
  let unseen: string | null = isNoteUnread ? LAST_BACKUP : null
  for (const folder of all) {
    try {
      archives.push(...archivesIn(folder))
    } catch {
      unseen = folder
    }
  }
  return { archives, unseen }
}

/** Of a key that does not name its day, every backup may be older. */
const endOfDay = (id: string): number => {
  const [, year, month, day] = /^k(\d{4})(\d{2})(\d{2})/.exec(id) ?? []
  return day === undefined ? Infinity : Date.UTC(Number(year), Number(month) - 1, Number(day)) + DAY
}
