import type { IntakeResponse } from '@infos-droits/shared'
import type { DatabaseSync } from 'node:sqlite'

export type Waiting = { reference: string; sealed: string }

/** What waits on disk for the CMS: questions, or signals. */
export type Outgoing = {
  /** The oldest that wait, in order. */
  oldest: (limits: { count: number; characters: number }) => Waiting[]
  /** Writes down what the CMS made of them; the sealed text of what it has is deleted. */
  settle: (results: IntakeResponse['results']) => void
  counts: () => { waiting: number; aside: number; oldestReceivedAt: string | null }
  /** Lets what was put aside wait again: after the cause was mended. Answers how many. */
  retryAside: () => number
}

export const outgoingFrom = ({
  database,
  table,
  now,
}: {
  database: DatabaseSync
  table: 'question' | 'signal' | 'letter'
  now: () => number
}): Outgoing => {
  // A file whose question is not with the CMS yet would find nothing to belong to.
  const isReady =
    table === 'letter' ? "AND question_id IN (SELECT id FROM question WHERE state = 'sent')" : ''
  const select = database.prepare(
    `SELECT reference, sealed FROM ${table} WHERE state = 'waiting' ${isReady} ORDER BY id LIMIT ?`,
  )
  const sent = database.prepare(`
    UPDATE ${table} SET state = 'sent', sealed = NULL, sent_at = ?
    WHERE reference = ? AND state = 'waiting'`)
  const aside = database.prepare(
    `UPDATE ${table} SET state = 'aside' WHERE reference = ? AND state = 'waiting'`,
  )
  const retry = database.prepare(`UPDATE ${table} SET state = 'waiting' WHERE state = 'aside'`)
  const count = database.prepare(`
    SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
      count(*) FILTER (WHERE state = 'aside') AS aside,
      min(received_at) FILTER (WHERE state = 'waiting') AS oldest
    FROM ${table} WHERE state IN ('waiting', 'aside')`)

  return {
    oldest: ({ count: limit, characters }) => {
      const rows = select.all(limit) as Waiting[]
      let sum = 0
      return rows.filter(({ sealed }, index) => {
        sum += sealed.length
        return index === 0 || sum <= characters
      })
    },
    settle: (results) => {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { reference, outcome } of results)
          if (outcome === 'unreadable') aside.run(reference)
          else sent.run(now(), reference)
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    counts: () => {
      const row = count.get() as { waiting: number; aside: number; oldest: number | null }
      const oldestReceivedAt = row.oldest === null ? null : new Date(row.oldest).toISOString()
      return { waiting: row.waiting, aside: row.aside, oldestReceivedAt }
    },
    retryAside: () => Number(retry.run().changes),
  }
}
