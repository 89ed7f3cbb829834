import { parseOrThrow } from '@infos-droits/shared'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A file of a release: bytes as they are and compressed, SHA-256 of the content. */
const fileSchema = z.object({
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  brotli: z.number().int().positive().optional(),
  gzip: z.number().int().positive().optional(),
})

/** `release.json`: written last, so a directory that has one is whole. */
const manifestSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  /** Which build of the pages rendered it. */
  build: z.string(),
  /** Digest of the snapshot. */
  digest: z.string(),
  asOf: z.iso.datetime(),
  builtAt: z.iso.datetime(),
  siteUrl: z.string(),
  /** Number of HTML pages. */
  pages: z.number().int(),
  milliseconds: z.number(),
  /** Addresses that answer, in the order of `allPaths`. */
  addresses: z.array(z.string()),
  /** Path from the release directory, beginning with a slash → file. */
  files: z.record(z.string(), fileSchema),
})

export type ReleaseManifest = z.infer<typeof manifestSchema>
export type ReleaseFile = z.infer<typeof fileSchema>

export const MANIFEST = 'release.json'
export const SNAPSHOT = 'snapshot.json'

/** Files of a release directory that are not for the public. */
export const PRIVATE_FILES: readonly string[] = [`/${MANIFEST}`, `/${SNAPSHOT}`]

/** Reads the manifest of a release directory. @throws when it is absent or not right. */
export const readManifest = async (directory: string): Promise<ReleaseManifest> => {
  const input: unknown = JSON.parse(await readFile(join(directory, MANIFEST), 'utf8'))
  const what = 'Le fichier release.json'
  return parseOrThrow({ schema: manifestSchema, input, code: 'release.manifest', what })
}
