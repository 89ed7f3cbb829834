/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection). */
const cell = (value: string): string =>
  `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** Rows separated by semicolons, as French spreadsheets expect. */
export const csvRows = (rows: string[][]): string =>
  rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')

/** What such a file begins with, so that its accents are read. */
export const CSV_MARK = '\uFEFF'

/** A whole file of them. */
export const csvOf = (rows: string[][]): string => `${CSV_MARK}${csvRows(rows)}`

/** Headers of a file to be kept, by its name. */
export const csvHeaders = (name: string): Record<string, string> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
})
