import { messageOf } from '@infos-droits/shared'
import { archivesIn, backupPlaces } from '@infos-droits/shared/backup-folder'
import type { BasePayload } from 'payload'
import { env } from '../env.ts'

const KEY = 'privacy:kept-archives'

/** The backups that are still there: when the oldest was made (ISO date), which folder could not be read. */
export type KeptArchives = { oldest: string | null; unread: string | null }

/** Looks at the folders of the backups, and notes what was seen for the pages: those may not see the folders. */
export const lookAtArchives = async (payload: BasePayload): Promise<KeptArchives> => {
  const times: number[] = []
  const { all, isNoteUnread } = backupPlaces(env().DATA_DIR)
  // A note of the last backup that cannot be read leaves open where it lies.
  let unread: string | null = isNoteUnread ? 'last-backup.json' : null
  for (const folder of all)
    try {
      times.push(...archivesIn(folder).map(({ madeAt }) => madeAt.getTime()))
    } catch (error) {
      unread = folder
      const reason = messageOf(error)
      payload.logger.error({ msg: 'privacy: the folder of the backups cannot be read', reason })
    }
  const oldest = times.length === 0 ? null : new Date(Math.min(...times)).toISOString()
  const seen: KeptArchives = { oldest, unread }
  await payload.kv.set(KEY, seen)
  return seen
}

/** What was seen last; null before the worker has looked. */
export const keptArchives = (payload: BasePayload): Promise<KeptArchives | null> =>
  payload.kv.get<KeptArchives>(KEY)
