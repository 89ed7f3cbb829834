import sharp from 'sharp'
import { expect, it } from 'vitest'
import { holdFile } from './hold-file.ts'

const photo = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 3000, height: 20, channels: 3, background: '#888888' } })
    .withExif({ IFD0: { Copyright: 'planted-owner' } })
    .toFormat(format)
    .toBuffer()

it.each(['jpeg', 'png', 'webp'] as const)(
  'a picture (%s) is made anew, smaller, without what stood beside it',
  async (format) => {
    const bytes = Buffer.concat([await photo(format), Buffer.from('<script>planted-tail')])
    const held = await holdFile({ name: `a.${format}`, type: `image/${format}`, bytes })
    expect(held.remark).toBe('remade')
    expect((await sharp(held.bytes).metadata()).width).toBe(2600)
    expect(Buffer.from(held.bytes).toString('latin1')).not.toMatch(/planted/)
  },
)

it.each([
  ['dessin.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'program'],
  [
    'dessin.png',
    'image/png',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'asIs',
  ],
  ['photo.jpg', 'image/jpeg', 'no picture', 'asIs'],
  ['winmail.dat', 'application/octet-stream', 'x', 'winmail'],
  ['lettre', 'application/ms-tnef', 'x', 'winmail'],
  ['facture.pdf.exe', 'application/pdf', 'MZ', 'program'],
  ['lettre.pdf', 'application/pdf', '%PDF', 'asIs'],
] as const)(
  '%s (%s) is kept as it came, and said to be « %s »',
  async (name, type, text, remark) => {
    const bytes = Buffer.from(text)
    expect(await holdFile({ name, type, bytes })).toEqual({ name, type, bytes, remark })
  },
)
