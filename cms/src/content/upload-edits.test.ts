import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsIn, isCropped, pixelsOf, pointWithin } from './upload-edits.ts'

describe('what the editor of pictures asks for', () => {
  it('is read from the address, where all is text, and forgotten when it makes no sense', () => {
    const crop = { unit: '%', x: '10', y: '20', width: '50', height: '40' }
    expect(editsIn({ uploadEdits: { crop, widthInPixels: '300' } })).toEqual({
      crop: { x: 10, y: 20, width: 50, height: 40 },
    })
    for (const wrong of [undefined, {}, { uploadEdits: 'x' }, { uploadEdits: { crop: { x: -1 } } }])
      expect(editsIn(wrong)).toEqual({})
  })

  it('is no part when it is the whole', () => {
    expect(isCropped({ x: 0, y: 0, width: 100, height: 100 })).toBe(false)
    expect(isCropped({ x: 0, y: 0, width: 100, height: 99 })).toBe(true)
    expect(isCropped({ x: 0, y: 0, width: 0, height: 50 })).toBe(false)
  })

  it('is always inside the picture', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true })
    const area = fc.record({ x: share, y: share, width: share, height: share })
    const side = fc.integer({ min: 1, max: 8000 })
    fc.assert(
      fc.property(area, side, side, (part, width, height) => {
        const pixels = pixelsOf({ area: part, width, height })
        expect(pixels.width).toBeGreaterThanOrEqual(1)
        expect(pixels.height).toBeGreaterThanOrEqual(1)
        expect(pixels.left + pixels.width).toBeLessThanOrEqual(width)
        expect(pixels.top + pixels.height).toBeLessThanOrEqual(height)
      }),
    )
  })

  it('keeps the point that matters where it is in the part', () => {
    const area = { x: 50, y: 0, width: 50, height: 100 }
    expect(pointWithin({ point: { x: 75, y: 30 }, area })).toEqual({ x: 50, y: 30 })
    expect(pointWithin({ point: { x: 10, y: 30 }, area })).toEqual({ x: 0, y: 30 })
  })
})
