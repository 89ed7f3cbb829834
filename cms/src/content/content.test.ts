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
    expect(clean.name).toMatch(/^[0-9a-f]{12}\.webp$/)
    expect((await cleanImage(data)).name).toBe(clean.name)
    expect((await cleanImage(data, { alt: 'L’entrée, avec sa rampe' })).name).toBe(
      `l-entree-avec-sa-rampe-${clean.name}`,
    )
  })

  it('is turned upright before it is cut to the part asked for', async () => {
    // Lying on its side: upright, its left half is what was its upper half.
    const data = await photo(400, 200)
      .composite([
        { input: await photo(400, 100).negate({ alpha: false }).png().toBuffer(), left: 0, top: 0 },
      ])
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer()
    const area = { x: 0, y: 50, width: 50, height: 50 }
    const { data: cut } = await cleanImage(data, { area })
    expect(await sharp(cut).metadata()).toMatchObject({ width: 100, height: 200 })
    const { channels } = await sharp(cut).stats()
    expect(channels[0]?.mean).toBeLessThan(120)
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
