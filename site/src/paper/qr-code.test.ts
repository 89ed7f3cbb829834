import fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { expect, it } from 'vitest'
import { qrCode } from './qr-code.ts'

/** What the path draws, square by square. */
const draw = ({ size, path }: ReturnType<typeof qrCode>): boolean[][] => {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  let [x, y] = [0, 0]
  for (const [, name, first, second] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (name === 'M') [x, y] = [Number(first), Number(second)]
    else if (name === 'm') x += Number(first)
    else for (const end = x + Number(first); x < end; x += 1) (grid[y] ?? [])[x] = true
  }
  return grid
}

/** As a camera sees it: four pixels a square, with the white around it. */
const photo = (text: string) => {
  const grid = draw(qrCode(text))
  const [pixels, quiet] = [4, 4]
  const side = (grid.length + 2 * quiet) * pixels
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (grid[Math.floor(y / pixels) - quiet]?.[Math.floor(x / pixels) - quiet] === true)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

it('is read as the address that it was drawn for', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(decodeQR(photo(url))).toBe(url)
    }),
    { numRuns: 30 },
  )
})
