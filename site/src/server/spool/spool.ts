import { openDatabase, QUESTION_SCHEMA } from './schema.ts'
import { groupCommits } from './group-commits.ts'
import {
  acceptor,
  handedOnBefore,
  type Accepted,
  type HandedOn,
  type Submission,
} from './accept.ts'
import { outgoingFrom, type Outgoing } from './outgoing.ts'
import { receipts, type Receipts } from './receipts.ts'

export type { Submission } from './accept.ts'
export type { Receipt } from './receipts.ts'

/** The questions this server holds on disk: taken in, told of, handed on. */
export type Spool = {
  /**
   * Keeps a question; resolves once it is on disk.
   *
   * @throws AppError `spool.full`: nothing of it was kept.
   */
  accept: (submission: Submission) => Promise<Accepted>
  /** Under what reference a submission was handed on to the CMS before; null when it was not, or only waits to be. */
  handedOnAs: (submission: Submission) => HandedOn | null
  receipts: Receipts
  outgoing: Outgoing
  /** Files that came with questions. */
  letters: Outgoing
  /** Forgets what the CMS has had since before this instant (milliseconds). */
  purge: (before: number) => void
  /** Whether the disk takes a write, and took the questions of the last minute. */
  isWritable: () => boolean
  /** Writes what waits to be written, then closes. */
  close: () => void
}

/** A failed write is told for this long, even when small writes pass again. */
const FAILURE_LASTS_MS = 60_000
/** A small write to try the disk is believed for this long, however often health is asked. */
const PULSE_LASTS_MS = 5000

/**
 * Opens the spool.
 *
 * @param limit questions that may wait for the CMS.
 * @param maxPages pages of 4 KiB the file may have, to try a full disk.
 */
export const openSpool = ({
  file,
  limit,
  now = Date.now,
  maxPages,
}: {
  file: string
  limit: number
  now?: () => number
  maxPages?: number
}): Spool => {
  const database = openDatabase({ file, schema: QUESTION_SCHEMA, maxPages })
  const accept = acceptor({ database, limit, now })
  const group = groupCommits({ database, work: accept, now })
  const purge = database.prepare(`
    DELETE FROM question WHERE state = 'sent' AND sent_at < ? AND NOT EXISTS (
      SELECT 1 FROM letter WHERE letter.question_id = question.id AND letter.state <> 'sent')`)
  const pulse = database.prepare('INSERT OR REPLACE INTO pulse (id, beaten_at) VALUES (1, ?)')
  const beat = () => {
    try {
      pulse.run(now())
      return { at: now(), isWritten: true }
    } catch {
      return { at: now(), isWritten: false }
    }
  }
  let beaten = { at: 0, isWritten: false }
  return {
    accept: group.add,
    handedOnAs: handedOnBefore({ database, now }),
    receipts: receipts({ database, now }),
    outgoing: outgoingFrom({ database, table: 'question', now }),
    letters: outgoingFrom({ database, table: 'letter', now }),
    purge: (before) => {
      purge.run(before)
    },
    isWritable: () => {
      const failedAt = group.failedAt()
      if (failedAt !== null && now() - failedAt < FAILURE_LASTS_MS) return false
      if (Math.abs(now() - beaten.at) > PULSE_LASTS_MS) beaten = beat()
      return beaten.isWritten
    },
    close: () => {
      group.flush()
      if (database.isOpen) database.close()
    },
  }
}
