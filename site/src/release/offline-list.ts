import { paths, type Snapshot } from '@infos-droits/shared'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { offlineListOf } from '../counter/index.ts'
import { compressFiles } from './compress.ts'
import type { ReleaseFile } from './manifest.ts'

/**
 * Writes what desk mode keeps of a release, once the digests of its files are known.
 *
 * @returns the list itself as a file of the release.
 */
export const writeOfflineList = async ({
  directory,
  release,
  snapshot: { asOf },
  files,
}: {
  directory: string
  release: string
  snapshot: Pick<Snapshot, 'asOf'>
  files: Record<string, ReleaseFile>
}): Promise<Record<string, ReleaseFile>> => {
  const path = join(directory, paths.offlineList())
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify(offlineListOf({ release, asOf, files })))
  return compressFiles({ directory, files: [paths.offlineList()], predecessor: null })
}
