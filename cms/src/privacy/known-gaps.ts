import { AppError } from '@infos-droits/shared'
import type { BasePayload, PayloadRequest } from 'payload'
import { parseGap } from './gaps.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'
import { inLoggedTransaction, recordAccess } from './record.ts'

/** Gaps that no restoration explains and that the lead has not taken note of: how many, and the last line that tells. */
export type NewGaps = { count: number; upTo: number }

/**
 * What is to be told until somebody takes note of it: lines of the log, which `verifyLog` proves to be true ones.
 * Null when there is nothing new.
 */
export const newGaps = async (payload: BasePayload): Promise<NewGaps | null> => {
  const found = { collection: 'accessLog', depth: 0, sort: '-seq' } as const
  const known = await knownUpTo(payload)
  const where = { event: { equals: 'log_gap' }, seq: { greater_than: known } }
  const { docs } = await payload.find({ ...found, where, pagination: false })
  const fresh = docs.filter(({ subject }) => parseGap(subject ?? '')?.isRestored === false)
  const [last] = fresh
  return last === undefined ? null : { count: fresh.length, upTo: last.seq }
}

/** The line up to which the lead took note of gaps; 0 before the first time. */
const knownUpTo = async (payload: BasePayload, req?: PayloadRequest): Promise<number> => {
  const where = { event: { equals: 'gap_known' } }
  const newest = { collection: 'accessLog', where, sort: '-seq', limit: 1, depth: 0 } as const
  const { docs } = await payload.find({ ...newest, ...(req && { req }) })
  return Number(docs[0]?.subject ?? 0)
}

/**
 * Writes that the lead has seen the gaps that lines until `upTo` tell of: those that came later are told again.
 * Once, however often it is asked.
 *
 * @throws AppError `log.noGap` (404) when that line tells of none.
 */
export const acknowledgeGaps = ({
  payload,
  userId,
  upTo,
}: {
  payload: PayloadRequest['payload']
  userId: string
  upTo: number
}): Promise<void> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const where = { event: { equals: 'log_gap' }, seq: { equals: upTo } }
      const { totalDocs } = await payload.count({ collection: 'accessLog', where, req })
      if (totalDocs === 0)
        throw new AppError({ code: 'log.noGap', message: fr.known.none, status: 404 })
      if ((await knownUpTo(payload, req)) >= upTo) return
      await recordAccess({ req, event: 'gap_known', userId, subject: String(upTo) })
    },
  })
