import type { Payload } from 'payload'
import type { AccessLog } from '../payload-types.ts'
import { CSV_MARK, csvHeaders, csvRows } from './csv.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'
import { readHead } from './head.ts'
import { lineOf } from './verify.ts'

const BATCH = 500

export const LOG_CSV = csvHeaders('journal-des-acces.csv')

/**
 * The whole log, oldest first: for people, then word for word what was hashed, so that the file alone
 * can be verified against the keys, and each line against the one before it without them. It comes in
 * parts, a few hundred lines in memory at a time, and ends with the line that was the last when it began.
 */
export async function* logAsCsv(payload: Payload): AsyncGenerator<string> {
  const end = (await readHead(payload))?.seq ?? 0
  const head = [fr.seq, fr.at, fr.user, fr.event, fr.ticket, fr.subject, ...Object.values(fr.raw)]
  yield `${CSV_MARK}${csvRows([head])}`
  let last = 0
  while (last < end) {
    const { docs } = await payload.find({
      collection: 'accessLog',
      where: { seq: { greater_than: last, less_than_equal: end } },
      sort: 'seq',
      limit: BATCH,
      pagination: false,
      depth: 1,
      // No text of a question is read for its reference.
      populate: { tickets: { reference: true }, users: { name: true } },
    })
    const newest = docs.at(-1)
    if (newest === undefined) return
    yield csvRows(docs.map(rowOf))
    last = newest.seq
  }
}

const rowOf = (doc: AccessLog): string[] => {
  const { user, ticket } = doc
  const line = lineOf(doc)
  return [
    String(line.seq),
    line.at,
    user === null || user === undefined ? fr.nobody : typeof user === 'string' ? user : user.name,
    fr.events[line.event],
    ticket === null || ticket === undefined
      ? ''
      : typeof ticket === 'string'
        ? ticket
        : ticket.reference,
    line.subject ?? '',
    line.event,
    line.user ?? '',
    line.ticket ?? '',
    line.keyId,
    line.previous ?? '',
    doc.hash,
  ]
}
