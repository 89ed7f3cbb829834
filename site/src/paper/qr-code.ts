import { encodeQR } from 'qr'

/** Squares of white around a code: ISO/IEC 18004, « quiet zone ». */
const QUIET = 4
/** The library draws no code without a border; ours is in the view box. */
const LEAST_BORDER = 1

/**
 * A QR code as one SVG path on a grid of `size` squares; corrects 15 % of damage, as paper needs. `box`:
 * the view box with its margin.
 */
export const qrCode = (text: string): { size: number; path: string; box: string } => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: LEAST_BORDER })
    .slice(LEAST_BORDER, -LEAST_BORDER)
    .map((row) => row.slice(LEAST_BORDER, -LEAST_BORDER))
  const size = rows.length
  const side = size + 2 * QUIET
  const path = rows.map(rowPath).join('')
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
