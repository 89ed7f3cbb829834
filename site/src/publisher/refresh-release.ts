import { AppError } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { factsOf, type Log } from '../log/index.ts'
import { currentReleaseId, readManifest, SNAPSHOT } from '../release/index.ts'
import { publish, type PublishOptions } from './publish.ts'

/**
 * After a deploy, makes the live release again with the new pages from its own snapshot, so that a
 * deploy shows without the CMS. A failure leaves the live release as it is. Returns false when the new
 * code cannot read that snapshot at all: then only the CMS can give a release.
 */
export const refreshRelease = async ({
  options,
  log,
}: {
  options: PublishOptions
  log: Log
}): Promise<boolean> => {
  const { releasesDir, site, siteUrl } = options
  try {
    const id = currentReleaseId(releasesDir)
    if (id === null) return true
    const directory = join(releasesDir, id)
    const live = await readManifest(directory)
    if (live.build === site.build && live.siteUrl === siteUrl) return true
    const snapshot = async () => {
      const text = await readFile(join(directory, SNAPSHOT), 'utf8')
      return readSnapshot(JSON.parse(text))
    }
    const { manifest } = await publish({ ...options, snapshot })
    log('info', 'release made again with the new pages', {
      release: manifest.id,
      pages: manifest.pages,
      milliseconds: manifest.milliseconds,
    })
    return true
  } catch (error) {
    log('error', 'live release not made again', factsOf(error))
    return !isUnreadable(error)
  }
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof AppError && error.code.startsWith('snapshot.'))
