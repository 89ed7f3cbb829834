/**
 * Rows of words → lines of aligned columns.
 *
 * @param lean where words of all columns but the first stand: figures lean right.
 */
export const table = ({
  rows,
  lean = 'right',
  indent = '',
  gap = '  ',
}: {
  rows: string[][]
  lean?: 'left' | 'right'
  indent?: string
  gap?: string
}): string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
  )
  const cell = (word: string, index: number) => {
    const width = widths[index] ?? 0
    return index === 0 || lean === 'left' ? word.padEnd(width) : word.padStart(width)
  }
  return rows.map((row) => `${indent}${row.map(cell).join(gap)}`.trimEnd())
}
