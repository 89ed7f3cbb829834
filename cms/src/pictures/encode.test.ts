import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { bandOf, encodePicture } from './encode.ts'

const CENTRE = { x: 50, y: 50 }
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a06040' } })
    .webp()
    .toBuffer()

describe('a picture for the site', () => {
  it('comes in two widths in JPEG, the narrowest first', async () => {
    const encoded = await encodePicture({
      data: await plain(2000, 1500),
      shape: 'band',
      focus: CENTRE,
    })
    expect(encoded.map(({ width, height }) => [width, height])).toEqual([
      [400, 200],
      [800, 400],
    ])
    for (const { bytes, ...size } of encoded)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...size })
  })

  it('is 40 kB at most at 800 pixels, whatever it shows', async () => {
    const [width, height] = [1000, 800]
    const raw = { width, height, channels: 3 } as const
    // Nothing is heavier than noise.
    const noise = await sharp(randomBytes(width * height * 3), { raw })
      .webp({ quality: 90 })
      .toBuffer()
    for (const shape of ['band', 'whole'] as const) {
      const [small, large] = await encodePicture({ data: noise, shape, focus: CENTRE })
      expect(small?.bytes.length).toBeLessThanOrEqual(16_000)
      expect(large?.bytes.length).toBeLessThanOrEqual(40_000)
    }
  }, 30_000)

  it('is shown whole when it is a poster or a sign, never enlarged', async () => {
    const sizes = async (width: number, height: number) =>
      (
        await encodePicture({ data: await plain(width, height), shape: 'whole', focus: CENTRE })
      ).map((file) => [file.width, file.height])
    expect(await sizes(1000, 2000)).toEqual([[400, 800]])
    expect(await sizes(1600, 2000)).toEqual([
      [400, 500],
      [640, 800],
    ])
    expect(await sizes(300, 120)).toEqual([[300, 120]])
  })

  it('has white where it was see-through', async () => {
    const data = await sharp({
      create: { width: 100, height: 100, channels: 4, background: '#00000000' },
    })
      .webp()
      .toBuffer()
    const [file] = await encodePicture({ data, shape: 'whole', focus: CENTRE })
    const { dominant } = await sharp(file?.bytes).stats()
    expect(Object.values(dominant).every((channel) => channel > 240)).toBe(true)
  })

  it('is cut around what matters, inside the picture', async () => {
    expect(bandOf({ width: 1000, height: 1000, focus: { x: 50, y: 0 } })).toMatchObject({ top: 0 })
    expect(bandOf({ width: 1000, height: 1000, focus: { x: 50, y: 100 } })).toMatchObject({
      top: 500,
    })
    expect(bandOf({ width: 4000, height: 1000, focus: { x: 30, y: 50 } })).toEqual({
      left: 200,
      top: 0,
      width: 2000,
      height: 1000,
    })
    const half = await sharp({
      create: { width: 800, height: 800, channels: 3, background: '#ffffff' },
    })
      .composite([
        {
          input: await sharp({
            create: { width: 800, height: 400, channels: 3, background: '#000000' },
          })
            .png()
            .toBuffer(),
          left: 0,
          top: 400,
        },
      ])
      .webp()
      .toBuffer()
    const [, low] = await encodePicture({ data: half, shape: 'band', focus: { x: 50, y: 90 } })
    expect((await sharp(low?.bytes).stats()).channels[0]?.mean).toBeLessThan(10)
  })
})
