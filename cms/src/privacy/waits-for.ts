import { formatDate } from '@infos-droits/shared'
import { parisDay } from '../paris-time.ts'
import type { KeptArchives } from './kept-archives.ts'
import { ERASURES } from './labels.fr.ts'

const fr = ERASURES.waits

/** What an erasure waits for before it is complete, in French. */
export const waitsFor = ({
  at,
  backupsUntil,
  archives,
  now,
}: {
  /** ISO dates. */
  at: string
  backupsUntil: string
  /** Null before anyone has looked. */
  archives: KeptArchives | null
  now: Date
}): string => {
  const { oldest = null, unread = null } = archives ?? {}
  if (unread !== null) return fr.unread(unread)
  if (oldest !== null && Date.parse(oldest) <= Date.parse(at)) return fr.archive(dayOf(oldest))
  if (Date.parse(backupsUntil) >= now.getTime()) return fr.until(dayOf(backupsUntil))
  return fr.oplog
}

const dayOf = (moment: string): string => formatDate(parisDay(moment) ?? '')
