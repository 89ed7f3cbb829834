import type { Payload } from 'payload'
import { vaultState } from '../vault/index.ts'
import { inTransaction, rawCollection } from '../work/index.ts'
import { eraseMailsAbout } from './erase-mails-about.ts'

const KEY = 'privacy:erased-mails-cleaned'

/** A title is stored no more: only the database still knows of one. */
const HAS_TRACES = {
  ticket: { $ne: null },
  $or: [
    { kind: { $ne: 'erased' } },
    { title: { $ne: null } },
    { state: { $in: ['waiting', 'running', 'failed', 'uncertain'] } },
  ],
}

/**
 * Cleans the mails of questions that were erased by a version that left their kind, their title or a try
 * still to come. Done once for a database, when a process starts with its keys; cut, it begins again.
 * Answers of how many questions mails were cleaned.
 */
export const cleanErasedMails = async (payload: Payload): Promise<number> => {
  if ((await vaultState(payload)) !== 'open' || (await payload.kv.get(KEY)) !== null) return 0
  const ids = await erasedWithTraces(payload)
  for (const id of ids) {
    const where = { ticket: { equals: id } }
    await inTransaction({ payload, work: (req) => eraseMailsAbout({ req, where }) })
  }
  await payload.kv.set(KEY, { at: new Date().toISOString() })
  if (ids.length > 0) payload.logger.info({ msg: 'privacy: old mails cleaned', of: ids.length })
  return ids.length
}

const erasedWithTraces = async (payload: Payload): Promise<string[]> => {
  const isErased = [{ $match: { erasedAt: { $ne: null } } }, { $project: { _id: 1 } }]
  const found = await rawCollection(payload, 'mails')
    .aggregate<{ _id: unknown }>(
      [
        { $match: HAS_TRACES },
        { $group: { _id: { $toObjectId: '$ticket' } } },
        {
          $lookup: {
            from: rawCollection(payload, 'tickets').collectionName,
            ...{ localField: '_id', foreignField: '_id', pipeline: isErased, as: 'erased' },
          },
        },
        { $match: { erased: { $ne: [] } } },
      ],
      { allowDiskUse: true },
    )
    .toArray()
  return found.map(({ _id }) => String(_id))
}
