import { AppError } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { encryptChunks } from './cipher.ts'
import { encodePieces, type Piece } from './entries.ts'
import { makeHeader, type ArchiveHeader } from './header.ts'
import { labels } from './labels.fr.ts'

/** Where the checksum of an archive stands, in the format of `sha256sum`. */
export const checksumFile = (file: string): string => `${file}.sha256`

/** What is being written has such a name, in the folder of the archive. */
export const isAside = (name: string): boolean => /^\.infos-droits-.*\.part$/.test(name)

/**
 * Writes an archive: aside, to the disk, then under its name; its checksum first. When anything fails
 * nothing of it is left.
 *
 * @throws AppError `archive.noRoom` when the disk is full.
 */
export const writeArchive = async ({
  file,
  publicKey,
  madeAt,
  sheetMadeAt,
  pieces,
  signal,
}: ArchiveHeader & {
  file: string
  publicKey: string
  pieces: () => AsyncIterable<Piece>
  /** Aborting leaves nothing behind either. */
  signal?: AbortSignal
}): Promise<{ bytes: number; sha256: string }> => {
  const { line, ...key } = makeHeader({ publicKey, madeAt, sheetMadeAt })
  const aside = join(dirname(file), `.${basename(file)}.part`)
  const hash = createHash('sha256').update(line)
  let bytes = line.length
  async function* measured(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield line
    for await (const chunk of source) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  try {
    await pipeline(
      () => encodePieces(pieces()),
      createGzip(),
      encryptChunks(key),
      measured,
      createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }),
      ...(signal === undefined ? [] : [{ signal }]),
    )
    const sha256 = hash.digest('hex')
    const words = `${sha256}  ${basename(file)}\n`
    await writeFile(checksumFile(file), words, { mode: 0o600, flush: true })
    await rename(aside, file)
    await flushFolder(dirname(file))
    return { bytes, sha256 }
  } catch (error) {
    await rm(aside, { force: true })
    if (!existsSync(file)) await rm(checksumFile(file), { force: true })
    throw isNoRoom(error)
      ? new AppError({
          code: 'archive.noRoom',
          message: labels.noRoom(dirname(file)),
          status: 507,
          cause: error,
        })
      : error
  }
}

/** A full disk, a full quota, or a file larger than allowed. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))

/** A new name is on the disk once its folder is. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
