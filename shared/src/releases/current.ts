import { readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Name of the symbolic link that tells which release is live. */
export const CURRENT = 'current'

/**
 * Id of the live release, or null before the first. Asked at each request, so read at once: a few
 * microseconds, where a turn through the thread pool takes far more.
 */
export const currentReleaseId = (releasesDir: string): string | null => {
  try {
    return basename(readlinkSync(join(releasesDir, CURRENT)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
