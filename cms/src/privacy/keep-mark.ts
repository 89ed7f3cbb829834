import type { Payload } from 'payload'
import { vaultState } from '../vault/index.ts'
import { formatGap, parseGap, type Gap } from './gaps.ts'
import { readHead } from './head.ts'
import { newestMark, putMark, spread, wasRestoredSince, type Mark } from './log-mark.ts'
import { inLoggedTransaction, recordAccess } from './record.ts'

/**
 * A turn that moves the mark on to the last line of the log. It moves past no gap in silence: where the
 * line of the former mark is no longer there, a line of the log first says so, for ever.
 */
export const keepMark = async (payload: Payload): Promise<boolean> => {
  const mark = newestMark()
  const head = await readHead(payload)
  if (mark !== null && head?.seq === mark.seq && head.hash === mark.hash) {
    spread(mark)
    return false
  }
  if (mark !== null && (await gapAt({ payload, mark })) !== null) await noteGap({ payload, mark })
  const end = await readHead(payload)
  if (end === null || end.hash === null) return false
  putMark({ seq: end.seq, hash: end.hash })
  return false
}

/** When a process starts, before it writes lines: the first of them would stand where others are missing. */
export const noteGapFirst = async (payload: Payload): Promise<void> => {
  if ((await vaultState(payload)) === 'open' && newestMark() !== null) await keepMark(payload)
}

const noteGap = ({ payload, mark }: { payload: Payload; mark: Mark }): Promise<void> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const gap = await gapAt({ payload, mark })
      if (gap === null) return
      // Another process was quicker.
      const where = { event: { equals: 'log_gap' }, at: { greater_than: mark.at } }
      const { docs } = await payload.find({ collection: 'accessLog', where, depth: 0, req })
      if (docs.some(({ subject }) => parseGap(subject ?? '')?.to === mark.seq)) return
      const subject = formatGap(gap)
      payload.logger.error({ msg: 'privacy: lines of the access log are missing', lines: subject })
      await recordAccess({ req, event: 'log_gap', userId: null, subject })
    },
  })

/** What is missing of the log that a mark was made of; null when its line is there. */
const gapAt = async ({ payload, mark }: { payload: Payload; mark: Mark }): Promise<Gap | null> => {
  const found = { collection: 'accessLog', depth: 0, limit: 1 } as const
  const where = { seq: { equals: mark.seq } }
  const marked = (await payload.find({ ...found, where })).docs[0]
  if (marked?.hash === mark.hash) return null
  const newest = (await payload.find({ ...found, sort: '-seq' })).docs[0]
  return {
    from: marked === undefined ? (newest?.seq ?? 0) + 1 : null,
    to: mark.seq,
    isRestored: wasRestoredSince(mark.at),
  }
}
