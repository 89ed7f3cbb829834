import { CURRENT } from '@infos-droits/shared/releases'
import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a release live: one rename, so that a reader sees the old one or the new one. */
export const switchRelease = async ({
  releasesDir,
  id,
}: {
  releasesDir: string
  id: string
}): Promise<void> => {
  const next = join(releasesDir, `.next-${id}`)
  await rm(next, { force: true })
  await symlink(id, next)
  await rename(next, join(releasesDir, CURRENT))
}
