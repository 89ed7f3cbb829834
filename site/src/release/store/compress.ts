import { objectFile, type ReleaseFile } from '@infos-droits/shared/releases'
import { rename, stat, readFile, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { mapLimited } from '../limited.ts'
import { stopIfAborted } from '../refuse.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

const TEXT = new Set(
  'html css ics js json svg txt xml webmanifest'.split(' ').map((ending) => `.${ending}`),
)
/** What a first result waits for, search page, index, words, scripts, styles: worth the time, seldom new. */
const SMALLEST = /\.bin$|^\/recherche\/(?:mots\.|index\.)|^\/_astro\//
const MIN_BYTES = 200
/** Of 11: nearly as small, thirty times as fast. */
const BROTLI_QUALITY = 9

/** True for a file that travels compressed. */
export const isCompressed = (path: string, { bytes }: Pick<ReleaseFile, 'bytes'>): boolean =>
  bytes >= MIN_BYTES && (TEXT.has(extname(path)) || extname(path) === '.bin')

/**
 * Compresses what a release holds and is not compressed yet. Nobody waits for it: until then the server
 * compresses as it sends. The same content gives the same bytes, whenever it is done.
 *
 * @returns how many contents were compressed.
 * @throws AppError `release.interrupted`.
 */
export const compressRelease = async ({
  files,
  releasesDir,
  signal,
  concurrency = 2,
}: {
  files: Record<string, ReleaseFile>
  releasesDir: string
  signal?: AbortSignal | undefined
  concurrency?: number
}): Promise<number> => {
  const contents = new Map(
    Object.entries(files)
      .filter(([path, file]) => isCompressed(path, file))
      .map(([path, file]) => [file.sha256, path]),
  )
  const work = async ([sha256, path]: [string, string]): Promise<number> => {
    stopIfAborted(signal)
    const file = objectFile(releasesDir, sha256)
    // Written last.
    if (await isThere(`${file}.gz`)) return 0
    const content = await readFile(file)
    await writeWhole(`${file}.br`, await toBrotli(content, { params: paramsFor(path, content) }))
    await writeWhole(`${file}.gz`, await toGzip(content, { level: 9 }))
    return 1
  }
  const done = await mapLimited({ items: [...contents], limit: concurrency, work })
  return done.reduce((sum, each) => sum + each, 0)
}

const paramsFor = (path: string, content: Buffer) => ({
  [constants.BROTLI_PARAM_QUALITY]: SMALLEST.test(path)
    ? constants.BROTLI_MAX_QUALITY
    : BROTLI_QUALITY,
  [constants.BROTLI_PARAM_MODE]:
    extname(path) === '.bin' ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
})

const isThere = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => null)) !== null

const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const writing = `${file}.writing`
  await writeFile(writing, bytes)
  await rename(writing, file)
}
