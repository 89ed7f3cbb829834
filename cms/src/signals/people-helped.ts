import { oldestSignalDay } from '@infos-droits/shared'
import type { Payload } from 'payload'

/**
 * How many people each page helped in the last months, by address: those who said so on the page, and
 * those whom a desk led to it. Counted in the database: no answer and no visit leaves it.
 */
export const peopleHelped = async ({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<ReadonlyMap<string, number>> => {
  const day = { $gte: oldestSignalDay(now) }
  const counts = new Map<string, number>()
  for (const [collection, match] of [
    ['signals', { kind: 'helpful', answer: 'yes', day }],
    ['visits', { outcome: 'oriented', page: { $ne: null }, day }],
  ] as const) {
    const rows = await payload.db.collections[collection]?.aggregate<Row>([
      { $match: match },
      { $group: { _id: '$page', people: { $sum: 1 } } },
    ])
    for (const { _id: page, people } of rows ?? [])
      counts.set(page, (counts.get(page) ?? 0) + people)
  }
  return counts
}

type Row = { _id: string; people: number }
