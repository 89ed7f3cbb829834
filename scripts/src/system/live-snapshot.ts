import type { Snapshot } from '@infos-droits/shared'
import { currentReleaseId, snapshotOfRelease } from '@infos-droits/shared/releases'
import { join } from 'node:path'

/** What the site of a data directory was made from, as it is live now. */
export const liveSnapshot = async (dataDir: string): Promise<Snapshot> => {
  const releasesDir = join(dataDir, 'releases')
  const id = currentReleaseId(releasesDir)
  if (id === null) throw new Error('no release is live')
  return snapshotOfRelease({ releasesDir, id })
}
