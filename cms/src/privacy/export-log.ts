import type { Payload } from 'payload'
import { csvHeaders, csvOf } from './csv.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'

export const LOG_CSV = csvHeaders('journal-des-acces.csv')

/** The whole log, oldest first. */
export const logAsCsv = async (payload: Payload): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'accessLog',
    sort: 'seq',
    pagination: false,
    depth: 1,
  })
  const rows = docs.map(({ seq, at, user, event, ticket, subject, hash }) => [
    String(seq),
    at,
    user === null || user === undefined ? fr.system : typeof user === 'string' ? user : user.name,
    fr.events[event],
    ticket === null || ticket === undefined
      ? ''
      : typeof ticket === 'string'
        ? ticket
        : ticket.reference,
    subject ?? '',
    hash,
  ])
  const head = [fr.seq, fr.at, fr.user, fr.event, fr.ticket, fr.subject, fr.hash]
  return csvOf([head, ...rows])
}
