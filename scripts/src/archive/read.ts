import { AppError } from '@infos-droits/shared'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { decryptChunks } from './cipher.ts'
import { decodePieces, entriesOf, type Entry, type Figures, type Piece } from './entries.ts'
import { openHeader } from './header.ts'
import { labels } from './labels.fr.ts'
import { checksumFile } from './write.ts'

/**
 * Reads an archive from its beginning to its end, entry by entry.
 *
 * @throws AppError `archive.key`, `archive.notOurs`, `archive.version` or `archive.damaged`; an error
 *   of `visit` as it is.
 */
export const readArchive = async ({
  file,
  privateKey,
  visit,
  signal,
}: {
  file: string
  privateKey: string
  visit: (given: { entry: Entry; data: AsyncIterable<Buffer> }) => Promise<void>
  signal?: AbortSignal
}): Promise<void> => {
  const { length, ...key } = await openHeader({ file, privateKey })
  async function* unbroken(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    try {
      yield* pieces
    } catch (cause) {
      throw damaged(file, cause)
    }
  }
  const failures: unknown[] = []
  try {
    await pipeline(
      createReadStream(file, { start: length }),
      decryptChunks(key),
      createGunzip(),
      decodePieces,
      async (pieces: AsyncIterable<Piece>) => {
        for await (const given of entriesOf(unbroken(pieces)))
          await visit(given).catch((error: unknown) => {
            failures.push(error)
            throw error
          })
      },
      ...(signal === undefined ? [] : [{ signal }]),
    )
  } catch (cause) {
    signal?.throwIfAborted()
    // What was made of it failed, not the archive.
    throw failures.length > 0 ? failures[0] : damaged(file, cause)
  }
}

/**
 * Reads a whole archive without doing anything with it: every chunk, and the checksum where it stands
 * beside. Answers what it counts of itself.
 *
 * @throws AppError `archive.checksum`, or as `readArchive`.
 */
export const verifyArchive = async ({
  file,
  privateKey,
}: {
  file: string
  privateKey: string
}): Promise<{ about: Extract<Entry, { kind: 'about' }>; figures: Figures }> => {
  await requireChecksum(file)
  const seen: Entry[] = []
  let documents = 0
  await readArchive({
    file,
    privateKey,
    visit: async ({ entry, data }) => {
      if (entry.kind === 'about' || entry.kind === 'end') seen.push(entry)
      if (entry.kind !== 'collection') return
      for await (const document of data) documents += document.length > 0 ? 1 : 0
    },
  })
  const [about, end] = [seen.at(0), seen.at(-1)]
  if (about?.kind !== 'about' || end?.kind !== 'end' || end.figures.documents !== documents)
    throw damaged(file, new Error('it does not count what it holds'))
  return { about, figures: end.figures }
}

const requireChecksum = async (file: string): Promise<void> => {
  const beside = checksumFile(file)
  if (!existsSync(beside)) return
  const [wanted = ''] = (await readFile(beside, 'utf8')).split(' ')
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('hex') === wanted) return
  throw new AppError({ code: 'archive.checksum', message: labels.checksum(file), status: 422 })
}

const damaged = (file: string, cause: unknown) =>
  new AppError({ code: 'archive.damaged', message: labels.damaged(file), status: 422, cause })
