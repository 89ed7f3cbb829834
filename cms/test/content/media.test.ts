import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'

let payload: Payload
let folder: string

beforeAll(async () => {
  payload = await bootPayload('media')
  folder = path.join(process.env['DATA_DIR'] ?? '', 'media')
})

afterAll(() => payload.destroy())

const upload = (data: Buffer, name: string, mimetype: string, more: object = {}) =>
  payload.create({
    collection: 'media',
    data: { alt: 'Une porte', licence: 'own', ...more },
    file: { data, name, mimetype, size: data.length },
  })

const plain = (width: number, height: number, background = '#406080') =>
  sharp({ create: { width, height, channels: 3, background } })

describe('a picture in the library', () => {
  it('is stored small, in modern formats, without where and by whom it was taken', async () => {
    const photo = await plain(2600, 1300)
      .withExif({ IFD0: { Artist: 'Planted Author' } })
      .jpeg()
      .toBuffer()
    const doc = await upload(photo, 'IMG_2024 Chez Mme Martin.jpg', 'image/jpeg')
    expect(doc).toMatchObject({ mimeType: 'image/webp', width: 2000, height: 1000 })
    expect(doc.filename).toMatch(/^une-porte-[0-9a-f]{12}\.webp$/)
    expect(doc.sizes?.bande).toMatchObject({ mimeType: 'image/avif', width: 480, height: 240 })
    const files = await readdir(folder)
    expect(files).toHaveLength(2)
    for (const file of files) {
      const stored = await readFile(path.join(folder, file))
      expect(stored.includes('Planted Author'), file).toBe(false)
      expect(stored.length).toBeLessThan(photo.length + 20_000)
    }
  })

  it.each([
    ['logo.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['photo.jpg', 'image/jpeg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['photo.png', 'image/png', '<!doctype html><script>alert(1)</script>'],
    ['photo.webp', 'image/webp', 'not a picture at all'],
  ])('%s (%s) that is something else is refused', async (name, mimetype, text) => {
    await expect(upload(Buffer.from(text), name, mimetype)).rejects.toThrow(/image lisible/)
  })

  it('says what it shows, always, and names its author where the licence asks', async () => {
    const photo = await plain(20, 20).png().toBuffer()
    const put = (more: object) => upload(photo, 'a.png', 'image/png', more)
    await expect(put({ alt: ' ' })).rejects.toThrow(/remplacement/)
    await expect(put({ licence: 'cc-by' })).rejects.toThrow(/Crédit/)
    expect(await put({ licence: 'cc-by', credit: 'Camille' })).toMatchObject({ credit: 'Camille' })
  })

  it('is called by what it shows', () => {
    expect(payload.collections.media.config.admin.useAsTitle).toBe('alt')
  })
})

describe('a picture that is cut in the editor', () => {
  /** Blue on the left, orange on the right. */
  const halves = async (width: number, height: number) =>
    plain(width, height)
      .composite([
        {
          input: await plain(width / 2, height, '#d08020')
            .png()
            .toBuffer(),
          left: width / 2,
          top: 0,
        },
      ])
      .png()
      .toBuffer()

  /** As the editor sends it: in hundredths, and in pixels of the file on the device. */
  const right = {
    crop: { unit: '%', x: '50', y: '0', width: '50', height: '100' },
    focalPoint: { x: '75', y: '20' },
    widthInPixels: '2000',
    heightInPixels: '2000',
  }

  const leftColour = async (filename: string | null | undefined) => {
    const file = path.join(folder, filename ?? '')
    const { data } = await sharp(file)
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return (data[0] ?? 0) > 150 ? 'orange' : 'blue'
  }

  it('before it is saved has the part that was chosen, though it is made smaller', async () => {
    const data = await halves(4000, 2000)
    const doc = await payload.create({
      collection: 'media',
      data: { alt: 'Une moitié', licence: 'own' },
      file: { data, name: 'a.png', mimetype: 'image/png', size: data.length },
      req: { query: { uploadEdits: right } },
    })
    expect(doc).toMatchObject({ width: 2000, height: 2000, focalX: 50, focalY: 20 })
    expect(await leftColour(doc.filename)).toBe('orange')
  })

  it('afterwards gets a new name, and the file of before is gone', async () => {
    const doc = await upload(await halves(1000, 500), 'b.png', 'image/png', { alt: 'Deux moitiés' })
    expect(await leftColour(doc.filename)).toBe('blue')
    const cut = await payload.update({
      collection: 'media',
      id: doc.id,
      data: {},
      req: { query: { uploadEdits: right } },
    })
    expect(cut).toMatchObject({ width: 500, height: 500, focalX: 50, focalY: 20 })
    expect(cut.filename).toMatch(/^deux-moities-/)
    expect(cut.filename).not.toBe(doc.filename)
    expect(await leftColour(cut.filename)).toBe('orange')
    const files = await readdir(folder)
    expect(files).not.toContain(doc.filename)
    expect(files).not.toContain(doc.sizes?.bande?.filename)
  })

  it('keeps its file when only the point that matters moves', async () => {
    const doc = await upload(await halves(900, 900), 'c.png', 'image/png')
    const moved = await payload.update({
      collection: 'media',
      id: doc.id,
      data: {},
      req: {
        query: {
          uploadEdits: {
            ...right,
            crop: { x: '0', y: '0', width: '100', height: '100' },
            focalPoint: { x: '90', y: '10' },
            widthInPixels: '900',
            heightInPixels: '900',
          },
        },
      },
    })
    expect(moved).toMatchObject({ filename: doc.filename, width: 900, focalX: 90, focalY: 10 })
    expect(await readdir(folder)).toContain(doc.filename)
  })

  it('says in French that its file is gone', async () => {
    const doc = await upload(await halves(300, 300), 'd.png', 'image/png')
    await rm(path.join(folder, doc.filename ?? ''))
    const query = { uploadEdits: right }
    await expect(
      payload.update({ collection: 'media', id: doc.id, data: {}, req: { query } }),
    ).rejects.toThrow(/manque sur le serveur/)
  })
})
