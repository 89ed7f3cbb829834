import type { Payload } from 'payload'
import { rawName } from '../files/index.ts'
import { deleteEach, inTransaction } from '../work/index.ts'

const DAY_MS = 86_400_000
/** Long enough to look for a mail that was taken for an automatic one. */
const DAYS = 30
const BATCH = 100

/**
 * Drops what the mail service told long ago, and the mails of which nothing was made. Returns whether
 * there may be more.
 */
export const dropOldMailEvents = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const limit = new Date(Date.now() - DAYS * DAY_MS).toISOString()
  const { docs } = await payload.find({
    collection: 'mailEvents',
    where: { and: [{ state: { equals: 'done' } }, { updatedAt: { less_than: limit } }] },
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
