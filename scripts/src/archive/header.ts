import { AppError, messageOf } from '@infos-droits/shared'
import { open as openSealed, seal } from '@infos-droits/shared/crypto'
import { createHash, randomBytes } from 'node:crypto'
import { open as openFile } from 'node:fs/promises'
import { z } from 'zod'
import { labels } from './labels.fr.ts'

/**
 * The first line of an archive, in clear: when it was made, of which recovery sheet the private key
 * opens it, and its own key sealed to that sheet. All of it is authenticated with every chunk.
 */

const FORMAT = 'infos-droits-backup'
const VERSION = 1
const KEY_BYTES = 32
const LONGEST = 4096

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  /** When the recovery sheet was made. */
  sheetMadeAt: z.iso.datetime(),
  key: z.string(),
})

export type ArchiveHeader = Pick<z.output<typeof headerSchema>, 'madeAt' | 'sheetMadeAt'>

/** What opens or closes the chunks of one archive. */
export type ArchiveKey = { key: Buffer; header: Buffer }

const contextOf = (madeAt: string): string => `${FORMAT} ${madeAt}`

/** A header for a new archive, and the fresh key it seals to the recovery sheet. */
export const makeHeader = ({
  publicKey,
  madeAt,
  sheetMadeAt,
}: ArchiveHeader & { publicKey: string }): ArchiveKey & { line: Buffer } => {
  const key = randomBytes(KEY_BYTES)
  const text = key.toString('base64url')
  const sealed = seal({ publicKey, text, context: contextOf(madeAt) })
  const fields = { format: FORMAT, version: VERSION, madeAt, sheetMadeAt, key: sealed }
  const line = Buffer.from(`${JSON.stringify(fields)}\n`)
  return { key, header: digest(line), line }
}

const digest = (line: Buffer): Buffer => createHash('sha256').update(line).digest()

/** The header of an archive as it stands in clear. @throws AppError `archive.notOurs`. */
export const readHeader = async (file: string) => {
  const line = await firstLine(file)
  const parsed = headerSchema.safeParse(parseJson(line.toString('utf8')))
  if (!parsed.success) throw refuse('archive.notOurs', labels.notOurs(file), parsed.error)
  if (parsed.data.version !== VERSION) throw refuse('archive.version', labels.tooNew(file))
  return { ...parsed.data, line }
}

/**
 * Opens the header with the private key of the recovery sheet.
 *
 * @throws AppError `archive.notOurs`, `archive.version`, or `archive.key` when it is another sheet’s.
 */
export const openHeader = async ({
  file,
  privateKey,
}: {
  file: string
  privateKey: string
}): Promise<ArchiveKey & ArchiveHeader & { length: number }> => {
  const { line, madeAt, sheetMadeAt, key: sealed } = await readHeader(file)
  try {
    const text = openSealed({ privateKey, sealed, context: contextOf(madeAt) })
    const key = Buffer.from(text, 'base64url')
    return { key, header: digest(line), madeAt, sheetMadeAt, length: line.length }
  } catch (cause) {
    const day = new Date(sheetMadeAt).toLocaleDateString('fr-FR', {
      dateStyle: 'long',
      timeZone: 'Europe/Paris',
    })
    throw refuse('archive.key', labels.wrongKey(day), cause)
  }
}

const firstLine = async (file: string): Promise<Buffer> => {
  const handle = await openFile(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST), 0, LONGEST, 0)
    const end = buffer.subarray(0, bytesRead).indexOf('\n')
    return buffer.subarray(0, end + 1)
  } finally {
    await handle.close()
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return messageOf(error)
  }
}

const refuse = (code: string, message: string, cause?: unknown) =>
  new AppError({ code, message, status: 422, cause })
