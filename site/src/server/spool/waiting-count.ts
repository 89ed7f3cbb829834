import type { DatabaseSync } from 'node:sqlite'

const RECOUNT_MS = 100

/** How many wait: counted on disk now and then, with those that came since; never too few. */
export const waitingCount = ({
  database,
  table,
}: {
  database: DatabaseSync
  table: 'question' | 'signal'
}) => {
  const select = database.prepare(`SELECT count(*) AS count FROM ${table} WHERE state = 'waiting'`)
  let known = { count: 0, at: -Infinity }
  return {
    count: (): number => {
      if (performance.now() - known.at > RECOUNT_MS)
        known = { count: Number(select.get()?.['count']), at: performance.now() }
      return known.count
    },
    add: () => {
      known.count += 1
    },
  }
}
