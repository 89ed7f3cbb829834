import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCompressed, listFiles, type ReleaseFile } from '../../release/index.ts'
import { contentTypeOf } from './content-types.ts'

/** A file that may be sent: where it lies, its size, headers that depend on it. */
export type ServedFile = {
  file: string
  bytes: number
  digest: string
  type: string
  cacheControl: string
  /** Worth being sent compressed; its compressed forms lie beside it once they are made. */
  isCompressed: boolean
}

export type ServedFiles = ReadonlyMap<string, ServedFile>

const YEAR_SECONDS = 31_536_000
/** Pictures: named after their content too, but one that was withdrawn is not served any more. */
const PICTURE = /^\/media\//
/** Names that hold a hash of their content: Vite’s, the search’s, Pagefind’s but for its entries. */
const HASHED =
  /^\/_astro\/|^\/recherche\/(index|mots)\.[0-9a-f]+\.(bin|json)$|^\/pagefind\/(?:\d+\/)?(fragment|index|filter)\/|\.pf_meta$/

const cacheControlOf = (path: string): string =>
  HASHED.test(path) || PICTURE.test(path)
    ? `public, max-age=${String(YEAR_SECONDS)}, immutable`
    : 'no-cache'

/** How a file is served. @param file where it lies. */
export const servedFile = (
  path: string,
  file: string,
  { bytes, sha256 }: ReleaseFile,
): ServedFile => ({
  file,
  bytes,
  digest: sha256,
  type: contentTypeOf(path),
  cacheControl: cacheControlOf(path),
  isCompressed: isCompressed(path, { bytes }),
})

/** The assets of the built pages themselves, for pages rendered on demand and old tabs. */
export const filesOfBuild = async (distDir: string): Promise<Map<string, ServedFile>> => {
  const root = join(distDir, 'client')
  const entries = (await listFiles(root)).map(async (path): Promise<[string, ServedFile]> => {
    const content = await readFile(join(root, path))
    const sha256 = createHash('sha256').update(content).digest('hex')
    return [path, servedFile(path, join(root, path), { bytes: content.length, sha256 })]
  })
  return new Map(await Promise.all(entries))
}

/** True for files that a page loaded before a switch may still ask for. */
export const isAsset = (path: string): boolean => HASHED.test(path)
