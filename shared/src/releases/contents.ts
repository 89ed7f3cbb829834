import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readManifest } from './manifest.ts'
import { objectFile } from './object-file.ts'
import { partsIn, readPartList } from './snapshot-parts.ts'
import { sha256Schema } from './sha256.ts'

/**
 * The guides in what the server reads of a release: contents of their own, and for each guide in order the
 * one in which it is the next.
 */
export const servedGuidesSchema = z.object({
  parts: z.array(sha256Schema),
  order: z.array(z.number().int().nonnegative()),
})
export type ServedGuides = z.infer<typeof servedGuidesSchema>

/** Releases of earlier versions have their guides in place: they name no other content. */
const servedContentSchema = z.object({
  guides: z.union([servedGuidesSchema, z.array(z.unknown())]),
})

/**
 * Every content that a release names: SHA-256 → what it is.
 *
 * @throws when the release or one of its lists cannot be read.
 */
export const contentsOf = async ({
  releasesDir,
  id,
}: {
  releasesDir: string
  id: string
}): Promise<Map<string, string>> => {
  const { files, content, snapshot } = await readManifest(join(releasesDir, id))
  const named = new Map(Object.entries(files).map(([path, { sha256 }]) => [sha256, path]))
  named.set(content, 'the content for the server').set(snapshot, 'the list of the snapshot')
  const served: unknown = JSON.parse(await readFile(objectFile(releasesDir, content), 'utf8'))
  const { guides } = servedContentSchema.parse(served)
  if ('parts' in guides) for (const part of guides.parts) named.set(part, 'guides for the server')
  for (const part of partsIn(await readPartList({ releasesDir, sha256: snapshot })))
    named.set(part, 'a part of the snapshot')
  return named
}
