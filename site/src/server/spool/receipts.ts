import { sha256 } from '@infos-droits/shared/crypto'
import type { DatabaseSync } from 'node:sqlite'

/** What a receipt page says. */
export type Receipt = {
  reference: string
  channel: 'email' | 'phone' | 'desk'
  /** UTC. */
  receivedAt: string
  hasCode: boolean
  /** The code may be shown: the question's own receipt, opened for the first time. */
  mayShowCode: boolean
}

export type Receipts = {
  /** Reads a receipt and leaves it unopened. */
  peek: (token: string) => Receipt | null
  /** Reads a receipt and marks it as shown: of two readers at once, one only may show the code. */
  open: (token: string) => Receipt | null
  /** Takes the mark back: the page could not be delivered. */
  unopen: (token: string) => void
}

type Row = {
  reference: string
  channel: Receipt['channel']
  received_at: number
  has_code: number
  is_first: number
  shown_at: number | null
}

export const receipts = ({
  database,
  now,
}: {
  database: DatabaseSync
  now: () => number
}): Receipts => {
  const select = database.prepare(`
    SELECT question.reference, question.channel, question.received_at, question.has_code,
      receipt.is_first, receipt.shown_at
    FROM receipt JOIN question ON question.id = receipt.question_id WHERE receipt.token_hash = ?`)
  const mark = database.prepare(
    'UPDATE receipt SET shown_at = ? WHERE token_hash = ? AND shown_at IS NULL',
  )
  const unmark = database.prepare('UPDATE receipt SET shown_at = NULL WHERE token_hash = ?')

  const peek = (token: string): Receipt | null => {
    const row = select.get(sha256(token)) as Row | undefined
    if (row === undefined) return null
    return {
      reference: row.reference,
      channel: row.channel,
      receivedAt: new Date(row.received_at).toISOString(),
      hasCode: row.has_code === 1,
      mayShowCode: row.has_code === 1 && row.is_first === 1 && row.shown_at === null,
    }
  }
  return {
    peek,
    open: (token) => {
      const receipt = peek(token)
      if (receipt === null) return null
      // Nothing else runs between these two lines: SQLite is called synchronously, by one process.
      mark.run(now(), sha256(token))
      return receipt
    },
    unopen: (token) => {
      unmark.run(sha256(token))
    },
  }
}
