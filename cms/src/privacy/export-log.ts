import type { Payload } from 'payload'
import { csvHeaders, csvOf } from './csv.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'
import { lineOf } from './verify.ts'

export const LOG_CSV = csvHeaders('journal-des-acces.csv')

/**
 * The whole log, oldest first: for people, then word for word what was hashed, so that the file alone
 * can be verified against the keys, and each line against the one before it without them.
 */
export const logAsCsv = async (payload: Payload): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'accessLog',
    sort: 'seq',
    pagination: false,
    depth: 1,
  })
  const rows = docs.map((doc) => {
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
  })
  const head = [fr.seq, fr.at, fr.user, fr.event, fr.ticket, fr.subject, ...Object.values(fr.raw)]
  return csvOf([head, ...rows])
}
