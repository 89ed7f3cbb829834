import { encode } from 'uqr'

/** Squares of white around a code: ISO/IEC 18004, « quiet zone ». */
const QUIET = 4

/**
 * A QR code as one SVG path on a grid of `size` squares; corrects 15 % of damage, as paper needs. `box`:
 * the view box with its margin.
 */
export const qrCode = (text: string): { size: number; path: string; box: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * QUIET
  const path = data.map((row, y) => rowPath(row, y)).join('')
  return { size, path, box: `-${QUIET} -${QUIET} ${side} ${side}` }
}

/** One stroke for each run of dark squares, from one to the next: short, because it is in every page. */
const rowPath = (row: boolean[], y: number): string => {
  let pen = 0
  let path = ''
  for (let x = 0; x < row.length;) {
    if (!row[x]) {
      x += 1
      continue
    }
    let end = x
    while (row[end]) end += 1
    path += `${path === '' ? `M${x} ${y}` : `m${x - pen} 0`}h${end - x}`
    pen = end
    x = end
  }
  return path
}
