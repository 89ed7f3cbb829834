import { AppError, toSlug } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { APIError, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { dataOf, type BeforeOperation } from '../hooks.ts'
import { mediaDirectory } from '../pictures/index.ts'
import { MEDIA as fr } from './labels.fr.ts'
import { editsIn, isCropped, pixelsOf, pointWithin, type Area } from './upload-edits.ts'

const FORMATS = ['jpeg', 'png', 'webp', 'heif']
const MAX_SIDE = 2000
/** A picture that unpacks to more than this is an attack, not a photo. */
const MAX_PIXELS = 50_000_000
const NAME_MAX = 40

/**
 * Decodes a picture and writes it again: turned upright, cut to the part asked for, at most 2000
 * pixels wide, without metadata, named after what it shows and holds, so that a name never serves two
 * pictures.
 *
 * @throws AppError `media.unreadable` for anything that is not one of the formats taken, whatever its name says.
 */
export const cleanImage = async (
  data: Buffer,
  { area, alt = '' }: { area?: Area | undefined; alt?: string } = {},
): Promise<{ data: Buffer; name: string }> => {
  try {
    const image = sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format, autoOrient } = await image.metadata()
    if (!FORMATS.includes(format)) throw new Error(`unexpected format ${format}`)
    const upright = image.autoOrient()
    const part = area === undefined ? upright : upright.extract(pixelsOf({ area, ...autoOrient }))
    const clean = await part
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
    return { data: clean, name: nameFor({ alt, clean }) }
  } catch (cause) {
    throw new AppError({ code: 'media.unreadable', message: fr.unreadable, status: 400, cause })
  }
}

/** What it shows, for people; the beginning of its digest, for machines. Never its name on somebody’s device. */
const nameFor = ({ alt, clean }: { alt: string; clean: Buffer }): string => {
  const digest = createHash('sha256').update(clean).digest('hex').slice(0, 12)
  const words = toSlug(alt).slice(0, NAME_MAX).replace(/-+$/, '')
  return `${words === '' ? '' : `${words}-`}${digest}.webp`
}

/**
 * Cleans a picture before anything else sees it. Payload would cut the stored file under the same
 * name, which browsers keep for a year, and would cut a new one before it is made smaller: the part
 * asked for is cut here instead.
 */
export const cleanUpload: BeforeOperation = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { crop, focalPoint } = editsIn(req.query)
  const area = isCropped(crop) ? crop : undefined
  const stored = area === undefined || req.file ? null : await storedOf({ args, req })
  const given = req.file?.data ?? stored?.data
  if (given === undefined) return
  try {
    const alt = dataOf(args)?.['alt'] ?? stored?.alt
    const words = typeof alt === 'string' ? { alt } : {}
    const { data, name } = await cleanImage(given, { area, ...words })
    req.file = { ...req.file, data, name, mimetype: 'image/webp', size: data.length }
    const point = focalPoint && (area ? pointWithin({ point: focalPoint, area }) : focalPoint)
    req.query = { ...req.query, uploadEdits: point === undefined ? {} : { focalPoint: point } }
  } catch (error) {
    throw error instanceof AppError ? new APIError(error.message, error.status, null, true) : error
  }
}

/** The picture that a document has now. */
const storedOf = async ({ args, req }: { args: object; req: PayloadRequest }) => {
  const id = 'id' in args ? args.id : undefined
  if (typeof id !== 'string') return null
  const doc = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: req.payloadAPI === 'local',
    req,
  })
  if (!doc.filename) return null
  const file = path.join(mediaDirectory(), path.basename(doc.filename))
  const data = await readFile(file).catch((cause: unknown) => {
    throw new APIError(fr.fileGone, 422, cause instanceof Error ? cause : null, true)
  })
  return { data, alt: doc.alt }
}
