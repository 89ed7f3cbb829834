import { noteLogGaps } from '@infos-droits/shared/backup-folder'
import type { Payload, PayloadRequest, Where } from 'payload'
import { env } from '../env.ts'
import { vaultState } from '../vault/index.ts'
import { formatGap, parseGap, type Gap } from './gaps.ts'
import { readHead } from './head.ts'
import { newGaps } from './known-gaps.ts'
import {
  putMark,
  readMarks,
  spread,
  wasRestoredSince,
  type Mark,
  type MarkTrouble,
} from './log-mark.ts'
import { noteMarkTrouble } from './mark-trouble.ts'
import { inLoggedTransaction, recordAccess } from './record.ts'

/**
 * A turn that moves the mark on to the last line of the log. It moves past no gap in silence: where the
 * line of the former mark is no longer there, a line of the log first says so, for ever.
 */
export const keepMark = async (payload: Payload): Promise<boolean> => {
  const { mark, trouble } = readMarks()
  // One that cannot be read is not written over while no other stands in for it: it may tell of a gap.
  const isHeld = mark === null && trouble !== null && trouble.why !== 'taken'
  const unwritten = isHeld ? null : await moveMark({ payload, mark })
  await noteMarkTrouble(payload, unwritten ?? trouble)
  return false
}

const moveMark = async ({
  payload,
  mark,
}: {
  payload: Payload
  mark: Mark | null
}): Promise<MarkTrouble | null> => {
  const head = await readHead(payload)
  if (mark !== null && head?.seq === mark.seq && head.hash === mark.hash) return spread(mark)
  if (mark !== null && (await gapAt({ payload, mark })) !== null) await noteGap({ payload, mark })
  const end = await readHead(payload)
  if (end === null || end.hash === null) return null
  const trouble = putMark({ seq: end.seq, hash: end.hash })
  // Whatever changes it is a line, and moves the mark.
  if (trouble === null) await tellGaps(payload)
  return trouble
}

/** For the doctor, who reads no database. */
const tellGaps = async (payload: Payload): Promise<void> => {
  const count = (await newGaps(payload))?.count ?? 0
  noteLogGaps({ dataDir: env().DATA_DIR, count })
}

/** When a process starts, before it writes lines: the first of them would stand where others are missing. */
export const noteGapFirst = async (payload: Payload): Promise<void> => {
  if ((await vaultState(payload)) !== 'open') return
  const { mark, trouble } = readMarks()
  if (mark !== null || trouble !== null) await keepMark(payload)
  if (mark !== null) await tellGaps(payload)
}

const noteGap = ({ payload, mark }: { payload: Payload; mark: Mark }): Promise<void> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const gap = await gapAt({ payload, mark })
      if (gap === null) return
      const subject = formatGap(gap)
      if (await isNoted({ req, mark, subject })) return
      payload.logger.error({ msg: 'privacy: lines of the access log are missing', lines: subject })
      await recordAccess({ req, event: 'log_gap', userId: null, subject })
    },
  })

/** Whether a line tells of it already: another process was quicker, or the same mark came to light again. */
const isNoted = async ({
  req,
  mark,
  subject,
}: {
  req: PayloadRequest
  mark: Mark
  subject: string
}): Promise<boolean> => {
  const where: Where = {
    event: { equals: 'log_gap' },
    or: [{ subject: { equals: subject } }, { at: { greater_than: mark.at } }],
  }
  const found = { collection: 'accessLog', where, depth: 0, pagination: false, req } as const
  const { docs } = await req.payload.find(found)
  return docs.some(
    (line) => line.subject === subject || parseGap(line.subject ?? '')?.to === mark.seq,
  )
}

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
