import { messageOf, ownRetention } from '@infos-droits/shared'
import type { Payload, Where } from 'payload'
import type { Setting } from '../payload-types.ts'
import { inTransaction } from '../work/index.ts'
import { eraseTicket } from './erase.ts'

const DAY = 86_400_000
const BATCH = 100

/** What has no day of its end counts from its last change. */
const endedBefore = (limit: string): Where => ({
  or: [
    { endedAt: { less_than: limit } },
    { and: [{ endedAt: { exists: false } }, { updatedAt: { less_than: limit } }] },
  ],
})

/**
 * What is to be erased: each territory’s by its own time, and by that of everybody what is of no such territory;
 * sooner where its person was told a shorter one.
 */
export const dueAt = ({
  settings,
  promised,
  now,
}: {
  settings: Pick<Setting, 'retentionDays' | 'territoryRetentionDays'>
  /** Days that people were told when they asked. */
  promised: readonly number[]
  now: Date
}): Where => {
  const before = (days: number) => endedBefore(new Date(now.getTime() - days * DAY).toISOString())
  const own = ownRetention(settings)
  const others: Where[] =
    own.length === 0 ? [] : [{ territory: { not_in: own.map(({ territory }) => territory) } }]
  return {
    and: [
      { state: { in: ['answered', 'closed'] } },
      { erasedAt: { exists: false } },
      // With the one it is answered with.
      { mergedInto: { exists: false } },
      // What came after the answer, a correction for one, keeps nothing longer.
      {
        or: [
          { and: [...others, before(settings.retentionDays)] },
          ...own.map(({ territory, days }) => ({
            and: [{ territory: { equals: territory } }, before(days)],
          })),
          ...promised.map((days) => ({ and: [{ keepDays: { equals: days } }, before(days)] })),
        ],
      },
    ],
  }
}

/**
 * Erases what was answered or closed longer ago than the settings say, one after the other to the last:
 * one that cannot be erased is told in the log, tried again in the next round, and holds up no other.
 * Returns how many tickets were erased.
 */
export const eraseDue = async ({ payload }: { payload: Payload }): Promise<number> => {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const due = dueAt({ settings, promised: await promisedDays(payload), now: new Date() })
  const erased: string[] = []
  let ids: string[]
  let last: string | undefined
  do {
    ids = await idsAfter({ payload, due, last })
    for (const id of ids) if (await eraseOne({ payload, due, id })) erased.push(id)
    last = ids.at(-1)
  } while (ids.length === BATCH)
  return erased.length
}

/** The times that were told with the questions that are over; few, as settings seldom change. */
const promisedDays = async ({ db }: Payload): Promise<number[]> => {
  // Payload’s own `findDistinct` asks for the right to a field even where nobody asks it.
  const rows = db.collections['tickets']
  const found: unknown[] = (await rows?.distinct('keepDays', { erasedAt: null })) ?? []
  return found.filter((days) => typeof days === 'number')
}

const idsAfter = async ({
  payload,
  due,
  last,
}: {
  payload: Payload
  due: Where
  last: string | undefined
}): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'tickets',
    where: last === undefined ? due : { and: [due, { id: { greater_than: last } }] },
    sort: 'id',
    limit: BATCH,
    pagination: false,
    select: { reference: true },
    depth: 0,
  })
  return docs.map(({ id }) => id)
}

/** False when it was opened again meanwhile, or could not be erased. */
const eraseOne = async ({ payload, due, id }: { payload: Payload; due: Where; id: string }) => {
  const where = { and: [due, { id: { equals: id } }] }
  try {
    return await inTransaction({
      payload,
      work: async (req) => {
        const one = { where, limit: 1, pagination: false, depth: 0, req } as const
        const [ticket] = (await payload.find({ collection: 'tickets', ...one })).docs
        if (ticket !== undefined) await eraseTicket({ req, ticket, reason: 'retention' })
        return ticket !== undefined
      },
    })
  } catch (error) {
    payload.logger.error({ msg: 'retention: not erased', ticket: id, reason: messageOf(error) })
    return false
  }
}
