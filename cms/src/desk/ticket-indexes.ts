import type { Payload } from 'payload'
import { vaultState, type Also } from '../vault/index.ts'
import { personIndexes } from './person-indexes.ts'
import { wordsOfTicket } from './word-index.ts'

const BATCH = 200

/** All by which a ticket is found though it is encrypted, made anew of the master key in place. */
export const indexesOfTicket = async ({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<Also> => {
  const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0 })
  const words = await wordsOfTicket({ req: { payload }, ticket })
  return {
    set: { ...personIndexes(ticket.person ?? {}), words },
    asOf: { revision: ticket.revision },
  }
}

/**
 * Indexes the words of tickets from before they were, once, when a process starts. Written past hooks:
 * that a ticket is found by its words is no change of it, and erasure counts from the last one.
 */
export const indexOldTickets = async (payload: Payload): Promise<number> => {
  const model = payload.db.collections['tickets']
  if (model === undefined || (await vaultState(payload)) !== 'open') return 0
  const isOld = { words: { $exists: false }, erasedAt: null }
  let indexed = 0
  for (let last: unknown = null; ;) {
    const after = last === null ? {} : { _id: { $gt: last } }
    const found = await model
      .find({ ...isOld, ...after }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean()
    for (const { _id } of found) {
      last = _id
      const { set, asOf } = await indexesOfTicket({ payload, id: String(_id) })
      // Changed by someone else meanwhile: indexed then.
      const done = await model.updateOne(
        { _id, ...isOld, ...asOf },
        { $set: { words: set['words'] } },
        { timestamps: false },
      )
      indexed += done.modifiedCount
    }
    if (found.length < BATCH) break
  }
  if (indexed > 0) payload.logger.info({ msg: 'desk: words of old tickets indexed', indexed })
  return indexed
}
