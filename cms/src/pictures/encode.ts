import sharp, { type Sharp } from 'sharp'

/** `band`: a strip of the same shape on every page, around what matters. `whole`: nothing is cut off. */
export type Shape = 'band' | 'whole'

/** What matters most, in hundredths from the left and from the top. */
export type Focus = { x: number; y: number }

export type Encoded = { bytes: Buffer; width: number; height: number }

/** Width of a band for one of height. */
const BAND = 2
/** The longest side of a picture that is shown whole. */
const LONGEST = 800
const WIDTHS = [400, 800] as const
/** Bytes that a picture of each width may weigh: an old phone on a slow line. */
const MOST_BYTES = { 400: 16_000, 800: 40_000 } as const
const QUALITIES = [76, 66, 56, 46, 36, 28]
/** What stays too heavy is shown smaller, a little more than its weight asks for. */
const SAFETY = 0.97

/**
 * A picture as the site serves it: in one or two widths, the narrowest first, light enough, in JPEG,
 * which every browser of the last twenty years reads. What is see-through becomes white.
 */
export const encodePicture = async ({
  data,
  shape,
  focus,
}: {
  data: Buffer
  shape: Shape
  focus: Focus
}): Promise<Encoded[]> => {
  const { width, height } = await sharp(data).metadata()
  const image = sharp(data).flatten({ background: '#ffffff' })
  const part = shape === 'band' ? bandOf({ width, height, focus }) : { width, height }
  const cut = shape === 'band' ? image.extract({ left: 0, top: 0, ...part }) : image
  const most =
    shape === 'band' ? LONGEST : (LONGEST * part.width) / Math.max(part.width, part.height)
  const largest = Math.round(Math.min(part.width, most))
  const [small, large] = WIDTHS
  const encoded: Encoded[] = []
  for (const [side, bytes] of [
    [small, MOST_BYTES[small]],
    [large, MOST_BYTES[large]],
  ] as const) {
    if (side === small && largest <= small * 1.2) continue
    encoded.push(await encodeLight({ image: cut, width: Math.min(side, largest), bytes }))
  }
  return encoded
}

/** The largest strip in a picture, with what matters as near its middle as can be. */
export const bandOf = ({
  width,
  height,
  focus,
}: {
  width: number
  height: number
  focus: Focus
}): { left: number; top: number; width: number; height: number } => {
  const band =
    width > height * BAND
      ? { width: Math.round(height * BAND), height }
      : { width, height: Math.max(1, Math.round(width / BAND)) }
  const place = (at: number, whole: number, part: number) =>
    Math.round(Math.min(whole - part, Math.max(0, (at / 100) * whole - part / 2)))
  return {
    left: place(focus.x, width, band.width),
    top: place(focus.y, height, band.height),
    ...band,
  }
}

/** The best quality that is light enough; else the least, smaller. */
const encodeLight = async ({
  image,
  width,
  bytes: most,
  qualities = QUALITIES,
}: {
  image: Sharp
  width: number
  bytes: number
  qualities?: readonly number[]
}): Promise<Encoded> => {
  // Made small once, not for each quality.
  const { data: raw, info } = await image
    .clone()
    .resize({ width, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let heaviest = most
  for (const quality of qualities) {
    const data = await sharp(raw, { raw: info }).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (data.length <= most) return { bytes: data, width: info.width, height: info.height }
    heaviest = data.length
  }
  const smaller = Math.floor(width * SAFETY * Math.sqrt(most / heaviest))
  return encodeLight({ image, width: smaller, bytes: most, qualities: qualities.slice(-1) })
}
