import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isUnchecked } from './check-flag.ts'
import { cleanImage } from './clean-upload.ts'

describe('« à vérifier »', () => {
  it.each([
    [undefined, true],
    [[], true],
    [[{ checkedOn: null }], true],
    [[{ checkedOn: '2026-11-20T12:00:00.000Z' }, {}], true],
    [[{ checkedOn: '2026-11-20T12:00:00.000Z' }], false],
  ])('follows the sources (%#)', (sources, expected) => {
    expect(isUnchecked(sources)).toBe(expected)
  })
})

describe('an uploaded picture', () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a06040' } })

  it('is made smaller, without metadata, and named after its content', async () => {
    const data = await photo(3000, 1500)
      .withExif({ IFD0: { Artist: 'Planted Author', Copyright: 'Planted' } })
      .jpeg()
      .toBuffer()
    expect(data.includes('Planted Author')).toBe(true)
    const clean = await cleanImage(data)
    expect(await sharp(clean.data).metadata()).toMatchObject({
      format: 'webp',
      width: 2000,
      height: 1000,
    })
    expect((await sharp(clean.data).metadata()).exif).toBeUndefined()
    expect(clean.data.includes('Planted Author')).toBe(false)
    expect(clean.name).toMatch(/^[0-9a-f]{20}\.webp$/)
    expect((await cleanImage(data)).name).toBe(clean.name)
  })

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['nothing', ''],
  ])('that is %s is refused whatever its name says', async (_, text) => {
    await expect(cleanImage(Buffer.from(text))).rejects.toMatchObject({ code: 'media.unreadable' })
  })

  it('that is cut short is refused', async () => {
    const data = await photo(800, 800).jpeg().toBuffer()
    await expect(cleanImage(data.subarray(0, 600))).rejects.toMatchObject({
      code: 'media.unreadable',
    })
  })
})
