import { AppError } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { APIError } from 'payload'
import sharp from 'sharp'
import type { BeforeOperation } from '../hooks.ts'
import { MEDIA as fr } from './labels.fr.ts'

const FORMATS = ['jpeg', 'png', 'webp', 'heif']
const MAX_SIDE = 2000
/** A picture that unpacks to more than this is an attack, not a photo. */
const MAX_PIXELS = 50_000_000

/**
 * Decodes a picture and writes it again: turned upright, at most 2000 pixels wide, without metadata,
 * named after its content so that a name never serves two pictures.
 *
 * @throws AppError `media.unreadable` for anything that is not one of the formats taken, whatever its name says.
 */
export const cleanImage = async (data: Buffer): Promise<{ data: Buffer; name: string }> => {
  try {
    const image = sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format } = await image.metadata()
    if (!FORMATS.includes(format)) throw new Error(`unexpected format ${format}`)
    const clean = await image
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
    const name = `${createHash('sha256').update(clean).digest('hex').slice(0, 20)}.webp`
    return { data: clean, name }
  } catch (cause) {
    throw new AppError({ code: 'media.unreadable', message: fr.unreadable, status: 400, cause })
  }
}

/** Cleans a picture before anything else sees it. */
export const cleanUpload: BeforeOperation = async ({ operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return
  try {
    const { data, name } = await cleanImage(file.data)
    req.file = { ...file, data, name, mimetype: 'image/webp', size: data.length }
  } catch (error) {
    throw error instanceof AppError ? new APIError(error.message, error.status, null, true) : error
  }
}
