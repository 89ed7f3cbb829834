import { picturesShown, paths, type Snapshot } from '@infos-droits/shared'
import { pictureName } from '@infos-droits/shared/crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listReleases } from './housekeeping.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { mapLimited } from './limited.ts'
import { refuseIfAny } from './refuse.ts'

/** The bytes of a picture from where it is kept, by its name; null when it is not there. */
export type FetchPicture = (name: string) => Promise<Uint8Array | null>

const CONCURRENCY = 4

/**
 * Brings every picture that the snapshot names into a release: from one of the releases before, else
 * from where they are kept. A page never goes live without its picture: it would say less than its
 * editor wrote, and nobody would know.
 *
 * @throws AppError `release.refused` naming the pages whose picture cannot be had.
 */
export const writePictures = async ({
  snapshot,
  directory,
  releasesDir,
  fetchPicture,
}: {
  snapshot: Snapshot
  directory: string
  releasesDir: string
  fetchPicture: FetchPicture
}): Promise<void> => {
  const shown = picturesShown(snapshot)
  const names = new Set(shown.flatMap(({ picture }) => picture.files.map(({ name }) => name)))
  if (names.size === 0) return
  const before = (await listReleases(releasesDir)).map((id) => join(releasesDir, id))
  const work = async (name: string): Promise<string[]> => {
    const bytes = (await fromBefore({ name, before })) ?? (await fetchPicture(name))
    if (bytes === null || pictureName(bytes) !== name) return [name]
    const file = join(directory, paths.picture(name))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
    return []
  }
  const missing = (await mapLimited({ items: [...names], limit: CONCURRENCY, work })).flat()
  const lacking = shown.filter(({ picture }) =>
    picture.files.some(({ name }) => missing.includes(name)),
  )
  refuseIfAny(
    lacking.map(({ title, picture: { alternative } }) =>
      labels.missingPicture({ title, alternative }),
    ),
  )
}

/** A file that is gone or damaged is no reason to stop: it is asked for again. */
const fromBefore = async ({
  name,
  before,
}: {
  name: string
  before: readonly string[]
}): Promise<Uint8Array | null> => {
  for (const release of before) {
    const bytes = await readFile(join(release, paths.picture(name))).catch(() => null)
    if (bytes !== null && pictureName(bytes) === name) return bytes
  }
  return null
}
