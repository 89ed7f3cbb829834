import type { Payload } from 'payload'
import type { AccessLog } from '../payload-types.ts'
import { requireKeys } from '../vault/index.ts'
import { hashOf } from './chain.ts'
import type { LogLine } from './events.ts'
import { readHead } from './record.ts'

const BATCH = 1000

/** `broken` names the first line that is not as it was written, or is missing. */
export type Verdict = { lines: number; broken: { seq: number; why: Broken } | null }

/**
 * `altered`: the words of a line are not those that were hashed. `missing`: a line was taken out.
 * `cut`: lines were taken off the end. `key`: the master key of its time is gone.
 */
export type Broken = 'altered' | 'missing' | 'cut' | 'key'

/** Reads the whole log and tells whether it is as it was written. */
export const verifyLog = async (payload: Payload): Promise<Verdict> => {
  const ring = requireKeys()
  let last: { seq: number; hash: string | null } = { seq: 0, hash: null }
  let lines = 0
  for (;;) {
    const { docs } = await payload.find({
      collection: 'accessLog',
      where: { seq: { greater_than: last.seq } },
      sort: 'seq',
      limit: BATCH,
      depth: 0,
    })
    for (const doc of docs) {
      const line = lineOf(doc)
      if (line.seq !== last.seq + 1 || line.previous !== last.hash)
        return { lines, broken: { seq: last.seq + 1, why: 'missing' } }
      const hash = hashOf({ ring, line })
      if (hash === null) return { lines, broken: { seq: line.seq, why: 'key' } }
      if (hash !== doc.hash) return { lines, broken: { seq: line.seq, why: 'altered' } }
      last = { seq: line.seq, hash }
      lines += 1
    }
    if (docs.length < BATCH) break
  }
  const head = await readHead(payload)
  const isWhole = head !== null && head.seq === last.seq && head.hash === last.hash
  return { lines, broken: isWhole ? null : { seq: last.seq + 1, why: 'cut' } }
}

/** Of a relationship, whether the document behind it was read or not. */
const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

/** A stored line as it was hashed. */
export const lineOf = (doc: AccessLog): LogLine => ({
  seq: doc.seq,
  at: new Date(doc.at).toISOString(),
  event: doc.event,
  user: idOf(doc.user),
  ticket: idOf(doc.ticket),
  subject: doc.subject ?? null,
  previous: doc.previous ?? null,
  keyId: doc.keyId,
})
