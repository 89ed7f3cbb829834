import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import { parisDay } from '../paris-time.ts'
import { countAccess } from '../people/index.ts'
import type { Count, Ticket } from '../payload-types.ts'
import { sessionOf } from '../work/index.ts'
import { mergeCounts, type CountCell, type ShownCell } from './merge-counts.ts'

/** Questions that were erased, by month, rubric and territory. Nobody reads it: it is shown merged. */
export const counts: CollectionConfig = {
  slug: 'counts',
  access: countAccess,
  disableDuplicate: true,
  timestamps: false,
  admin: { hidden: true },
  indexes: [{ fields: ['month', 'rubric', 'territory'], unique: true }],
  fields: [
    { name: 'month', type: 'text', required: true },
    { name: 'rubric', type: 'select', required: true, options: [...RUBRIC_SLUGS, 'unknown'] },
    { name: 'territory', type: 'select', required: true, options: [...TERRITORIES, 'unknown'] },
    { name: 'count', type: 'number', required: true },
  ],
}

const monthOf = (iso: string): string => (parisDay(iso) ?? '').slice(0, 7)

const collectionOf = ({ db }: Payload) => {
  const model = db.collections['counts']
  if (model === undefined) throw new Error('unknown collection counts')
  return model.collection
}

/** Counts a question that is being erased, once, in the transaction of `req`. */
export const countErased = async ({
  req,
  ticket: { receivedAt, rubric, territory, erasedAt },
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'receivedAt' | 'rubric' | 'territory' | 'erasedAt'>
}): Promise<void> => {
  if (erasedAt || !territory) return
  const session = sessionOf(req)
  if (session === undefined) throw new Error('a count needs the transaction of its erasure')
  const key = { month: monthOf(receivedAt), rubric: rubric ?? 'unknown', territory }
  await collectionOf(req.payload).updateOne(key, { $inc: { count: 1 } }, { upsert: true, session })
}

/** What may be shown of it, and how many months wait for their last question to be erased. */
export const shownCounts = async ({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<{ cells: ShownCell[]; waitingMonths: number }> => {
  const { docs } = await payload.find({ collection: 'counts', pagination: false, depth: 0 })
  const open = await openMonths(payload)
  const current = monthOf(now.toISOString())
  const isOver = (month: string) => month < current && !open.has(month)
  const months = new Set([...docs.map(({ month }) => month), ...open])
  return {
    cells: mergeCounts({ cells: docs.map(cellOf), isOver }),
    waitingMonths: [...months].filter((month) => !isOver(month)).length,
  }
}

const cellOf = ({ month, rubric, territory, count }: Count): CountCell => ({
  month,
  rubric,
  territory,
  count,
})

/** Months of which a question is still to be erased. */
const openMonths = async (payload: Payload): Promise<Set<string>> => {
  const rows = await payload.db.collections['tickets']?.aggregate<{ _id: string }>([
    { $match: { erasedAt: null } },
    {
      $group: {
        _id: {
          $dateToString: { date: '$receivedAt', format: '%Y-%m', timezone: 'Europe/Paris' },
        },
      },
    },
  ])
  return new Set((rows ?? []).map(({ _id: month }) => month))
}
