import { CURRENT, currentReleaseId, MANIFEST, OBJECTS } from '@infos-droits/shared/releases'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WRITING } from './store/objects.ts'

/** Prefixes of what a killed process may leave: a release being made, removed, switched to. */
const MAKING = '.making-'
const GONE = '.gone-'
const NEXT = '.next-'

export const makingDir = ({ releasesDir, id }: { releasesDir: string; id: string }): string =>
  join(releasesDir, `${MAKING}${id}`)

/** Empty for what is absent or no directory. */
const namesIn = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

/** Removes what earlier, interrupted work left. Only under the lock of the releases. */
export const cleanHalfMade = async (releasesDir: string): Promise<void> => {
  for (const name of await namesIn(releasesDir))
    if ([MAKING, GONE, NEXT].some((prefix) => name.startsWith(prefix)))
      await rm(join(releasesDir, name), { recursive: true, force: true })
  for (const name of await namesIn(join(releasesDir, OBJECTS)))
    if (name.startsWith(WRITING)) await rm(join(releasesDir, OBJECTS, name), { force: true })
}

/** Ids of the whole releases, newest first. */
export const listReleases = async (releasesDir: string): Promise<string[]> => {
  const names = await namesIn(releasesDir)
  const whole: string[] = []
  for (const name of names) {
    if (name.startsWith('.') || name === CURRENT || name === OBJECTS) continue
    if ((await namesIn(join(releasesDir, name))).includes(MANIFEST)) whole.push(name)
  }
  // Ids begin with the instant they were made.
  return whole.toSorted().toReversed()
}

/** Releases of the same snapshot: the pages first, then the pages with their search. */
const PER_SNAPSHOT = 2

/** The part of an id that tells the snapshot; see `releaseId`. */
export const snapshotIn = (id: string): string => id.split('-')[1] ?? id

/**
 * Keeps the releases of the newest `keep` snapshots and the live one, removes the others. Answers the ids
 * removed; their contents are for `sweepObjects`.
 */
export const pruneReleases = async ({
  releasesDir,
  keep,
}: {
  releasesDir: string
  keep: number
}): Promise<string[]> => {
  const live = currentReleaseId(releasesDir)
  const snapshots = [...Map.groupBy(await listReleases(releasesDir), snapshotIn).values()]
  const kept = new Set(snapshots.slice(0, keep).flatMap((ids) => ids.slice(0, PER_SNAPSHOT)))
  const old = snapshots.flat().filter((id) => id !== live && !kept.has(id))
  for (const id of old) {
    const gone = join(releasesDir, `${GONE}${id}`)
    await rename(join(releasesDir, id), gone)
    await rm(gone, { recursive: true, force: true })
  }
  return old
}
