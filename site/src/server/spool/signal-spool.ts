import { AppError } from '@infos-droits/shared'
import type { DatabaseSync } from 'node:sqlite'
import { groupCommits } from './group-commits.ts'
import { outgoingFrom, type Outgoing, type Waiting } from './outgoing.ts'
import { openDatabase, SIGNAL_SCHEMA } from './schema.ts'
import { waitingCount } from './waiting-count.ts'

/** Words about the site and notes of visits that this server holds on disk until the CMS has them. */
export type SignalSpool = {
  /**
   * Keeps a sealed signal, once; resolves when it is on disk.
   *
   * @throws AppError `spool.full`: nothing of it was kept.
   */
  accept: (signal: Waiting) => Promise<'created' | 'repeated'>
  outgoing: Outgoing
  /** Forgets what the CMS has had since before this instant (milliseconds). */
  purge: (before: number) => void
  /** Writes what waits to be written, then closes. */
  close: () => void
}

const DAY_MS = 24 * 3600 * 1000

/**
 * Opens the spool of signals.
 *
 * @param limit signals that may wait for the CMS.
 * @param maxPages pages of 4 KiB the file may have, to try a full disk.
 */
export const openSignalSpool = ({
  file,
  limit,
  now = Date.now,
  maxPages,
}: {
  file: string
  limit: number
  now?: () => number
  maxPages?: number
}): SignalSpool => {
  const database = openDatabase({ file, schema: SIGNAL_SCHEMA, maxPages })
  const today = () => Math.floor(now() / DAY_MS) * DAY_MS
  const work = acceptor({ database, limit, today })
  const group = groupCommits({ database, work, now })
  const purge = database.prepare("DELETE FROM signal WHERE state = 'sent' AND sent_at < ?")
  return {
    accept: group.add,
    outgoing: outgoingFrom({ database, table: 'signal', now: today }),
    purge: (before) => {
      purge.run(before)
    },
    close: () => {
      group.flush()
      if (database.isOpen) database.close()
    },
  }
}

const acceptor = ({
  database,
  limit,
  today,
}: {
  database: DatabaseSync
  limit: number
  today: () => number
}) => {
  const waiting = waitingCount({ database, table: 'signal' })
  const isKnown = database.prepare('SELECT 1 FROM signal WHERE reference = ?')
  const insert = database.prepare(
    "INSERT INTO signal (reference, state, received_at, sealed) VALUES (?, 'waiting', ?, ?)",
  )
  return ({ reference, sealed }: Waiting): 'created' | 'repeated' => {
    if (isKnown.get(reference) !== undefined) return 'repeated'
    if (waiting.count() >= limit) {
      const message = 'Trop de retours attendent déjà.'
      throw new AppError({ code: 'spool.full', message, status: 503 })
    }
    insert.run(reference, today(), sealed)
    waiting.add()
    return 'created'
  }
}
