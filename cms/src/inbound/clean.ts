import type { Payload } from 'payload'
import { rawName } from '../files/index.ts'
import { deleteEach, inTransaction, rawCollection } from '../work/index.ts'

const DAY_MS = 86_400_000
/** Long enough to look for a mail that was taken for an automatic one. */
const DAYS = 30
const BATCH = 100

/**
 * Drops what the mail service told long ago, and the mails of which nothing was made. Returns whether
 * there may be more. That of which a ticket was made stays, without a hash of its sender, while a backup may
 * hold the mail unread: erased with its ticket, it must not come back as a new question.
 */
export const dropOldMailEvents = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const { backupDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const limit = daysAgo(DAYS)
  await forgetSenders({ payload, limit })
  const last = daysAgo(Math.max(DAYS, backupDays)).toISOString()
  const { docs } = await payload.find({
    collection: 'mailEvents',
    where: {
      and: [
        { state: { equals: 'done' } },
        { updatedAt: { less_than: limit.toISOString() } },
        { or: [{ ticket: { exists: false } }, { updatedAt: { less_than: last } }] },
      ],
    },
    depth: 0,
    limit: BATCH,
    pagination: false,
  })
  for (const { id } of docs)
    await inTransaction({
      payload,
      work: async (req) => {
        const where = { of: { equals: rawName(id) } }
        await deleteEach({ req, collection: 'sealedParts', where })
        await deleteEach({ req, collection: 'mailEvents', where: { id: { equals: id } } })
      },
    })
  return docs.length === BATCH
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS)

/** Their last change stays what it was: by that they are dropped in time. */
const forgetSenders = async ({ payload, limit }: { payload: Payload; limit: Date }) => {
  const known = { $or: [{ senderHash: { $ne: null } }, { namedHashes: { $ne: null } }] }
  await rawCollection(payload, 'mailEvents').updateMany(
    { state: 'done', ticket: { $ne: null }, updatedAt: { $lt: limit }, ...known },
    { $set: { senderHash: null, namedHashes: null } },
  )
}
