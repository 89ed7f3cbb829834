import type { Payload } from 'payload'
import type { AccessLog } from '../payload-types.ts'
import { requireKeys, requireOpenVault } from '../vault/index.ts'
import { hashOf, type End } from './chain.ts'
import type { LogLine } from './events.ts'
import { joinGaps, parseGap, type ToldGap } from './gaps.ts'
import { isHeadSealed, readHead } from './head.ts'
import { readMarks, wasRestoredSince, type MarkTrouble } from './log-mark.ts'

const BATCH = 1000

/**
 * `broken` names the first line that is not as it was written, or is missing; `to` the last that is known to
 * be. `gaps` are those that the log itself tells of. `mark` is the line that is noted outside of the database;
 * without one, lines cut off the end are not missed. `trouble` is a mark that is of no use.
 */
export type Verdict = {
  lines: number
  broken: { seq: number; why: Broken; to?: number } | null
  gaps: ToldGap[]
  mark: number | null
  trouble: MarkTrouble | null
}

/**
 * `altered`: the words of a line are not those that were hashed. `missing`: a line was taken out.
 * `cut`: lines were taken off the end. `restored`: the same, and a backup was put back since. `replaced`:
 * other lines stand in the place of some. `head`: the end that the database names was not written with the
 * keys. `key`: the master key of its time is gone.
 */
export type Broken = 'altered' | 'missing' | 'cut' | 'restored' | 'replaced' | 'head' | 'key'

/** Whether nothing is missing, but for what a restoration is known to have taken, or the lead has taken note of. */
export const isSound = ({ broken, gaps }: Verdict): boolean =>
  broken === null && gaps.every(({ isRestored, knownBy }) => isRestored || knownBy !== null)

/**
 * Reads the whole log and tells whether it is as it was written.
 *
 * @throws AppError `vault.locked` (503) without the keys of this database: under others each line would look altered.
 */
export const verifyLog = async (payload: Payload): Promise<Verdict> => {
  await requireOpenVault(payload)
  const ring = requireKeys()
  // Before the lines: what is written meanwhile comes after these.
  const { mark, trouble } = readMarks()
  const head = await readHead(payload)
  const verdict: Verdict = { lines: 0, broken: null, gaps: [], mark: mark?.seq ?? null, trouble }
  const broken = (found: Verdict['broken']): Verdict => ({ ...verdict, broken: found })
  const hashes = new Map<number, string | null>([[0, null]])
  let last: End = { seq: 0, hash: null }
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
        return broken({ seq: last.seq + 1, why: 'missing' })
      const hash = hashOf({ ring, line })
      if (hash === null) return broken({ seq: line.seq, why: 'key' })
      if (hash !== doc.hash) return broken({ seq: line.seq, why: 'altered' })
      if (line.seq === mark?.seq || line.seq === head?.seq) hashes.set(line.seq, hash)
      const gap = line.event === 'log_gap' ? parseGap(line.subject ?? '') : null
      if (gap !== null) verdict.gaps.push({ ...gap, toldBy: line.seq, knownBy: null })
      if (line.event === 'gap_known') markKnown({ gaps: verdict.gaps, line })
      last = { seq: line.seq, hash }
      verdict.lines += 1
    }
    if (docs.length < BATCH) break
  }
  verdict.gaps = joinGaps(verdict.gaps)
  const next = last.seq + 1
  if (mark !== null && mark.seq >= next) {
    const why = wasRestoredSince(mark.at) ? 'restored' : 'cut'
    return broken({ seq: next, why, to: mark.seq })
  }
  if (mark !== null && hashes.get(mark.seq) !== mark.hash)
    return broken({ seq: mark.seq, why: 'replaced' })
  if (head === null) return broken({ seq: next, why: 'head' })
  if (head.seq >= next) return broken({ seq: next, why: 'cut', to: head.seq })
  const isHead = hashes.get(head.seq) === head.hash && isHeadSealed({ ring, head })
  const now = await readHead(payload)
  if (!isHead || now === null || now.seq < last.seq) return broken({ seq: next, why: 'head' })
  return verdict
}

/** What the lead took note of: gaps that lines told of until then, and none that is told later. */
const markKnown = ({ gaps, line }: { gaps: ToldGap[]; line: LogLine }): void => {
  for (const gap of gaps) if (gap.toldBy <= Number(line.subject)) gap.knownBy ??= line.seq
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
