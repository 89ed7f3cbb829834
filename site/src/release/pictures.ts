import { paths, picturesShown, type Snapshot } from '@infos-droits/shared'
import { pictureName } from '@infos-droits/shared/crypto'
import { join } from 'node:path'
import { listReleases } from './housekeeping.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { mapLimited } from './limited.ts'
import { readManifest, type ReleaseFile } from '@infos-droits/shared/releases'
import { refuseIfAny } from './refuse.ts'
import type { Workshop } from './memory/workshop.ts'
import type { Objects } from './store/objects.ts'

/** The bytes of a picture from where it is kept, by its name; null when it is not there. */
export type FetchPicture = (name: string) => Promise<Uint8Array | null>

const CONCURRENCY = 4

/**
 * Keeps every picture that the snapshot names: one of a release before as it is, else from where they
 * are kept. A page never goes live without its picture: it would say less than its editor wrote, and
 * nobody would know.
 *
 * @returns the files of the release that they are, by path.
 * @throws AppError `release.refused` naming the pages whose picture cannot be had.
 */
export const keepPictures = async ({
  snapshot,
  workshop: { objects, pictures },
  releasesDir,
  fetchPicture,
}: {
  snapshot: Snapshot
  workshop: Workshop
  releasesDir: string
  fetchPicture: FetchPicture
}): Promise<[path: string, file: ReleaseFile][]> => {
  const shown = picturesShown(snapshot)
  const names = new Set(shown.flatMap(({ picture }) => picture.files.map(({ name }) => name)))
  if (names.size === 0) return []
  const isKnown = (name: string) => {
    const file = pictures.get(paths.picture(name))
    return file !== undefined && objects.has(file)
  }
  // The lists of all releases are long: read only for a picture that is new here.
  const before = [...names].every(isKnown) ? pictures : await filesBefore(releasesDir)
  const work = async (name: string): Promise<[string, ReleaseFile] | null> => {
    const path = paths.picture(name)
    const known = pictures.get(path)
    if (known !== undefined && isKnown(name)) return [path, known]
    const kept = before.get(path)
    if (kept !== undefined && isWhole({ kept, name, objects })) return [path, kept]
    const bytes = await fetchPicture(name)
    return bytes === null || pictureName(bytes) !== name ? null : [path, objects.replace(bytes)]
  }
  const found = await mapLimited({ items: [...names], limit: CONCURRENCY, work })
  const files = found.filter((file) => file !== null)
  for (const [path, file] of files) pictures.set(path, file)
  const there = new Set(files.map(([path]) => path))
  const lacking = shown.filter(({ picture }) =>
    picture.files.some(({ name }) => !there.has(paths.picture(name))),
  )
  refuseIfAny(
    lacking.map(({ title, picture: { alternative } }) =>
      labels.missingPicture({ title, alternative }),
    ),
  )
  return files
}

/** A file that is gone or damaged is no reason to stop: it is asked for again. */
const isWhole = ({
  kept,
  name,
  objects,
}: {
  kept: ReleaseFile
  name: string
  objects: Objects
}) => {
  const bytes = objects.read(kept.sha256)
  return bytes !== null && pictureName(bytes) === name
}

const filesBefore = async (releasesDir: string): Promise<Map<string, ReleaseFile>> => {
  const files = new Map<string, ReleaseFile>()
  for (const id of await listReleases(releasesDir)) {
    // A release of an older form, or a damaged one, only means that nothing is taken from it.
    const manifest = await readManifest(join(releasesDir, id)).catch(() => null)
    for (const [path, file] of Object.entries(manifest?.files ?? {}))
      if (path.startsWith(PICTURES) && !files.has(path)) files.set(path, file)
  }
  return files
}

const PICTURES = paths.picture('').replace(/[^/]*$/, '')
