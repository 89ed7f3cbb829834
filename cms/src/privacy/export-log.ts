import type { Payload } from 'payload'
import { ACCESS_LOG as fr } from './labels.fr.ts'

export const LOG_CSV = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="journal-des-acces.csv"',
  'cache-control': 'no-store',
}

/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection). */
const cell = (value: string): string =>
  `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** The whole log, oldest first, separated by semicolons as French spreadsheets expect. */
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
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
