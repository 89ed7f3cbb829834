import fc from 'fast-check'
import { encode } from 'uqr'
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

it('draws each dark square and no other', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(draw(qrCode(url))).toEqual(encode(url, { ecc: 'M', border: 0 }).data)
    }),
    { numRuns: 30 },
  )
})
