import { createHash } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { mapLimited } from './limited.ts'
import type { ReleaseFile } from './manifest.ts'

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
const CONCURRENCY = 4

/** The release before, whose equal files are shared by hard links instead of written again. */
export type Predecessor = { directory: string; files: Record<string, ReleaseFile> }

/**
 * Writes `.br` and `.gz` beside every text file and the search index, or shares those of the release before when the
 * content is the same.
 *
 * @returns path → size, digest and compressed sizes.
 */
export const compressFiles = async ({
  directory,
  files,
  predecessor,
}: {
  directory: string
  /** Paths from `directory`, beginning with a slash. */
  files: string[]
  predecessor: Predecessor | null
}): Promise<Record<string, ReleaseFile>> => {
  const work = async (path: string): Promise<[string, ReleaseFile]> => {
    const content = await readFile(join(directory, path))
    const sha256 = createHash('sha256').update(content).digest('hex')
    const before = predecessor?.files[path]
    if (predecessor !== null && before?.sha256 === sha256) {
      const shared = { from: join(predecessor.directory, path), to: join(directory, path) }
      if (await shareFile({ ...shared, file: before })) return [path, before]
    }
    return [
      path,
      { bytes: content.length, sha256, ...(await compress({ directory, path, content })) },
    ]
  }
  const entries = await mapLimited({ items: files, limit: CONCURRENCY, work })
  return Object.fromEntries(entries)
}

const compress = async ({
  directory,
  path,
  content,
}: {
  directory: string
  path: string
  content: Buffer
}): Promise<{ brotli?: number; gzip?: number }> => {
  const isText = TEXT.has(extname(path))
  const isIndex = extname(path) === '.bin'
  if ((!isText && !isIndex) || content.length < MIN_BYTES) return {}
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: SMALLEST.test(path)
      ? constants.BROTLI_MAX_QUALITY
      : BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: isText
      ? constants.BROTLI_MODE_TEXT
      : constants.BROTLI_MODE_GENERIC,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [brotli, gzipped] = await Promise.all([
    toBrotli(content, { params }),
    toGzip(content, { level: 9 }),
  ])
  const base = join(directory, path)
  await Promise.all([writeFile(`${base}.br`, brotli), writeFile(`${base}.gz`, gzipped)])
  return { brotli: brotli.length, gzip: gzipped.length }
}

/** False when linking is not possible here: then the file is made as usual. */
const shareFile = async ({ from, to, file }: { from: string; to: string; file: ReleaseFile }) => {
  const endings = [
    ...(file.brotli === undefined ? [] : ['.br']),
    ...(file.gzip === undefined ? [] : ['.gz']),
  ]
  try {
    for (const ending of endings) await link(`${from}${ending}`, `${to}${ending}`)
    return true
  } catch {
    // Another disk, or a file gone: compressing again costs a few milliseconds.
    for (const ending of endings) await rm(`${to}${ending}`, { force: true })
    return false
  }
}
