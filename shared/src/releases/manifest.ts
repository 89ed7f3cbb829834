import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseOrThrow } from '../parse.ts'
import { sha256Schema } from './sha256.ts'

/** A file of a release: its size, and the SHA-256 under which its content is kept. */
const fileSchema = z.object({ bytes: z.number().int().nonnegative(), sha256: sha256Schema })

/** `release.json`: written last, so a directory that has one is whole. */
const manifestSchema = z.object({
  version: z.literal(2),
  id: z.string(),
  /** True while its search is that of the pages before. */
  isSearchBehind: z.boolean(),
  /** The same of the full text, which is searched when the search finds nothing. */
  isFullTextBehind: z.boolean(),
  /** Which build of the pages rendered it. */
  build: z.string(),
  /** Digest of the snapshot. */
  digest: z.string(),
  asOf: z.iso.datetime(),
  builtAt: z.iso.datetime(),
  siteUrl: z.string(),
  /** What its search page offers to begin with. */
  firstWords: z.array(z.string()),
  /** Number of HTML pages. */
  pages: z.number().int(),
  milliseconds: z.number(),
  /** Addresses that answer, in the order of `allPaths`. */
  addresses: z.array(z.string()),
  /** Path from the root of the site, beginning with a slash → file. */
  files: z.record(z.string(), fileSchema),
  /** Content of the snapshot’s list of parts. */
  snapshot: sha256Schema,
  /** Content of what the server needs for pages that it renders on demand. */
  content: sha256Schema,
})

export type ReleaseManifest = z.infer<typeof manifestSchema>
export type ReleaseFile = z.infer<typeof fileSchema>

export const MANIFEST = 'release.json'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All but its files, of which there are tens of thousands. */
const outlineSchema = manifestSchema.extend({
  files: z.custom<Record<string, Partial<ReleaseFile> | null>>(isRecord),
})

/**
 * Reads the manifest of a release directory.
 *
 * @param known files of a release that was read before: what is the same is not looked at again.
 * @throws when it is absent or not right.
 */
export const readManifest = async (
  directory: string,
  known?: ReleaseManifest['files'],
): Promise<ReleaseManifest> => {
  const read: unknown = JSON.parse(await readFile(join(directory, MANIFEST), 'utf8'))
  const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown) =>
    parseOrThrow({ schema, input, code: 'release.manifest', what: 'Le fichier release.json' })
  if (known === undefined) return parse(manifestSchema, read)
  const outline = parse(outlineSchema, read)
  const files: ReleaseManifest['files'] = {}
  for (const [path, file] of Object.entries(outline.files)) {
    const before = known[path]
    const isSame =
      before !== undefined && before.sha256 === file?.sha256 && before.bytes === file.bytes
    files[path] = isSame ? before : parse(fileSchema, file)
  }
  return { ...outline, files }
}
