import { readdir, readFile } from 'node:fs/promises'
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

afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

const upload = (data: Buffer, name: string, mimetype: string, more: object = {}) =>
  payload.create({
    collection: 'media',
    data: { alt: 'Une porte', licence: 'own', ...more },
    file: { data, name, mimetype, size: data.length },
  })

describe('a picture in the library', () => {
  it('is stored small, in modern formats, without where and by whom it was taken', async () => {
    const photo = await sharp({
      create: { width: 2600, height: 1300, channels: 3, background: '#406080' },
    })
      .withExif({ IFD0: { Artist: 'Planted Author' } })
      .jpeg()
      .toBuffer()
    const doc = await upload(photo, 'IMG_2024 Chez Mme Martin.jpg', 'image/jpeg')
    expect(doc).toMatchObject({ mimeType: 'image/webp', width: 2000, height: 1000 })
    expect(doc.filename).toMatch(/^[0-9a-f]{20}\.webp$/)
    expect(doc.sizes?.small).toMatchObject({ mimeType: 'image/avif', width: 480 })
    expect(doc.sizes?.large).toMatchObject({ mimeType: 'image/avif', width: 1200 })
    const files = await readdir(folder)
    expect(files).toHaveLength(3)
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

  it('says what it shows unless it only adorns, and names its author where the licence asks', async () => {
    const photo = await sharp({
      create: { width: 20, height: 20, channels: 3, background: '#806040' },
    })
      .png()
      .toBuffer()
    const put = (more: object) => upload(photo, 'a.png', 'image/png', more)
    await expect(put({ alt: '' })).rejects.toThrow(/remplacement/)
    await expect(put({ licence: 'cc-by' })).rejects.toThrow(/Crédit/)
    expect(await put({ alt: '', isDecorative: true })).toMatchObject({ isDecorative: true })
    expect(await put({ licence: 'cc-by', credit: 'Camille' })).toMatchObject({ credit: 'Camille' })
  })
})
