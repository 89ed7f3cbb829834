import sharp from 'sharp'

/** A file as it came. */
export type Part = {
  /** Never empty, and no path. */
  name: string
  type: string
  bytes: Uint8Array
}

export const FILE_REMARKS = ['remade', 'asIs', 'winmail', 'program', 'raw'] as const
/** What is said to who may open a file. */
export type FileRemark = (typeof FILE_REMARKS)[number]

export type HeldFile = Part & { remark: FileRemark }

/** A letter photographed with a telephone stays readable. */
const LONGEST = 2600
const MOST_PIXELS = 60_000_000
const SECONDS = 20
const QUALITY = 80
const PICTURES = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']

/** Names that a double click runs, or that hold something that runs. */
const PROGRAM =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|jse?|wsf|hta|msi|jar|lnk|reg|dll|iso|img|apk|docm|xlsm|pptm|html?|xhtml|svg|url|chm)$/i

/**
 * A file of a mail as it is kept: pictures made anew, so that nothing but the picture is left of them,
 * everything else as it came, with what to say to who may open it.
 */
export const holdFile = async (part: Part): Promise<HeldFile> => {
  const { name, type } = part
  if (/^winmail\.dat$/i.test(name) || /ms-tnef/i.test(type)) return { ...part, remark: 'winmail' }
  const isPicture = type.startsWith('image/') && !/svg/i.test(type)
  const remade = isPicture ? await remake(part) : null
  if (remade !== null) return remade
  return { ...part, remark: PROGRAM.test(name) ? 'program' : 'asIs' }
}

/** Null when it is no picture that can be read. */
const remake = async (part: Part): Promise<HeldFile | null> => {
  try {
    const image = sharp(part.bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await image.metadata()
    // By what it is, not by what it says: a drawing may hold anything.
    if (!PICTURES.includes(format)) return null
    const sized = image
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    const isPng = format === 'png'
    const bytes = isPng
      ? await sized.png().toBuffer()
      : await sized.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer()
    const type = isPng ? 'image/png' : 'image/jpeg'
    return { name: part.name, type, bytes, remark: 'remade' }
  } catch {
    return null // Kept as it came, which is said.
  }
}
