import { contentsOf, objectFile, OBJECTS } from '@infos-droits/shared/releases'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listReleases } from '../housekeeping.ts'

/**
 * Removes the contents that no release holds any more. Only under the lock of the releases, and some
 * time after the last switch: a reader may still be on its way to one.
 *
 * @returns how many contents were removed.
 */
export const sweepObjects = async (releasesDir: string): Promise<number> => {
  const held = new Set<string>()
  for (const id of await listReleases(releasesDir))
    for (const sha256 of (await contentsOf({ releasesDir, id })).keys()) held.add(sha256)
  let removed = 0
  const root = join(releasesDir, OBJECTS)
  for (const folder of await readdir(root).catch(() => []))
    for (const name of folder.startsWith('.') ? [] : await readdir(join(root, folder))) {
      const sha256 = `${folder}${name.replace(/\..*$/, '')}`
      if (held.has(sha256)) continue
      await rm(join(root, folder, name), { force: true })
      if (objectFile(releasesDir, sha256).endsWith(name)) removed += 1
    }
  return removed
}
