import type { Snapshot } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readManifest } from '../manifest.ts'
import { objectFile, type Objects } from './objects.ts'

/** Fields of a snapshot that are neither a part nor a list of parts. */
const PLAIN = ['version', 'lang', 'asOf', 'digest', 'former'] as const

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** A snapshot of which each document is a content of its own: the next one shares most of them. */
const partListSchema = z.object({
  plain: z.record(z.string(), z.unknown()),
  parts: z.record(z.string(), z.union([sha256Schema, z.array(sha256Schema)])),
})
export type PartList = z.infer<typeof partListSchema>

const kept = new WeakMap<object, string>()

/** Keeps a snapshot part by part; a document that was kept before is not written out again. */
export const keepSnapshot = ({
  snapshot,
  objects,
}: {
  snapshot: Snapshot
  objects: Objects
}): string => {
  const keep = (part: object): string => {
    const sha256 = kept.get(part) ?? objects.put(JSON.stringify(part)).sha256
    kept.set(part, sha256)
    return sha256
  }
  const entries = Object.entries(snapshot)
  const isPlain = ([name]: [string, unknown]) => (PLAIN as readonly string[]).includes(name)
  const list: PartList = {
    plain: Object.fromEntries(entries.filter(isPlain)),
    parts: Object.fromEntries(
      entries
        .filter((entry) => !isPlain(entry))
        .map(([name, value]) => [
          name,
          Array.isArray(value) ? value.map((part: object) => keep(part)) : keep(value as object),
        ]),
    ),
  }
  return objects.put(JSON.stringify(list)).sha256
}

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
 * @throws AppError `snapshot.*` when this code cannot read it, or the error of the file system.
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
