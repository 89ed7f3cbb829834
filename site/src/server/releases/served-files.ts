import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, PRIVATE_FILES, type ReleaseManifest } from '../../release/index.ts'
import { contentTypeOf } from './content-types.ts'

/** A file that may be sent: where it lies, sizes of its encodings, headers that depend on it. */
export type ServedFile = {
  file: string
  sizes: { identity: number; br?: number | undefined; gzip?: number | undefined }
  digest: string
  type: string
  cacheControl: string
}

export type ServedFiles = ReadonlyMap<string, ServedFile>

const YEAR_SECONDS = 31_536_000
/** Pictures: named after their content too, but one that was withdrawn is not served any more. */
const PICTURE = /^\/media\//
/** Names that hold a hash of their content: Vite’s, the search’s, Pagefind’s but for its entries. */
const HASHED =
  /^\/_astro\/|^\/recherche\/(index|mots)\.[0-9a-f]+\.(bin|json)$|^\/pagefind\/(fragment|index|filter)\/|\.pf_meta$/

const cacheControlOf = (path: string): string =>
  HASHED.test(path) || PICTURE.test(path)
    ? `public, max-age=${String(YEAR_SECONDS)}, immutable`
    : 'no-cache'

/** The public files of a release, by path. */
export const filesOfRelease = ({
  directory,
  manifest,
}: {
  directory: string
  manifest: ReleaseManifest
}): Map<string, ServedFile> =>
  new Map(
    Object.entries(manifest.files)
      .filter(([path]) => !PRIVATE_FILES.includes(path))
      .map(([path, { bytes, sha256, brotli, gzip }]) => [
        path,
        {
          file: join(directory, path),
          sizes: { identity: bytes, br: brotli, gzip },
          digest: sha256,
          type: contentTypeOf(path),
          cacheControl: cacheControlOf(path),
        },
      ]),
  )

/** The assets of the built pages themselves, for pages rendered on demand and old tabs. */
export const filesOfBuild = async (distDir: string): Promise<Map<string, ServedFile>> => {
  const root = join(distDir, 'client')
  const entries = (await listFiles(root)).map(async (path): Promise<[string, ServedFile]> => {
    const content = await readFile(join(root, path))
    return [
      path,
      {
        file: join(root, path),
        sizes: { identity: content.length },
        digest: createHash('sha256').update(content).digest('hex'),
        type: contentTypeOf(path),
        cacheControl: cacheControlOf(path),
      },
    ]
  })
  return new Map(await Promise.all(entries))
}

/** True for files that a page loaded before a switch may still ask for. */
export const isAsset = (path: string): boolean => HASHED.test(path)
