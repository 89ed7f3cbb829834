import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readSnapshot } from '../crypto/snapshot.ts'
import type { Snapshot } from '../snapshot/schema.ts'
import { readManifest } from './manifest.ts'
import { objectFile } from './object-file.ts'
import { sha256Schema } from './sha256.ts'

/** A snapshot of which each document is a content of its own: the next one shares most of them. */
const partListSchema = z.object({
  /** What is not worth a content of its own. */
  plain: z.record(z.string(), z.unknown()),
  parts: z.record(z.string(), z.union([sha256Schema, z.array(sha256Schema)])),
})
export type PartList = z.infer<typeof partListSchema>

/** Names of the contents that a snapshot is made of. */
export const partsIn = ({ parts }: PartList): string[] => Object.values(parts).flat()

export const readPartList = async ({
  releasesDir,
  sha256,
}: {
  releasesDir: string
  sha256: string
}): Promise<PartList> =>
  partListSchema.parse(JSON.parse(await readFile(objectFile(releasesDir, sha256), 'utf8')))

/**
 * The snapshot that a release was made from.
 *
 * @throws AppError `release.manifest` or `snapshot.*` when this code cannot read it, or the error of the
 * file system.
 */
export const snapshotOfRelease = async ({
  releasesDir,
  id,
}: {
  releasesDir: string
  id: string
}): Promise<Snapshot> => {
  const { snapshot } = await readManifest(join(releasesDir, id))
  const { plain, parts } = await readPartList({ releasesDir, sha256: snapshot })
  const read = async (sha256: string): Promise<unknown> =>
    JSON.parse(await readFile(objectFile(releasesDir, sha256), 'utf8'))
  const whole: Record<string, unknown> = { ...plain }
  for (const [name, part] of Object.entries(parts))
    whole[name] = typeof part === 'string' ? await read(part) : await readAll(part, read)
  return readSnapshot(whole)
}

const readAll = async (parts: string[], read: (sha256: string) => Promise<unknown>) => {
  const all: unknown[] = []
  for (const part of parts) all.push(await read(part))
  return all
}
