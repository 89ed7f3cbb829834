import { AppError, type Snapshot } from '@infos-droits/shared'
import { join } from 'node:path'
import { factsOf, type Log } from '../log/index.ts'
import {
  currentReleaseId,
  readManifest,
  snapshotOfRelease,
  warmUp,
  type ReleaseManifest,
} from '../release/index.ts'
import { publisherLabels as labels } from './labels.fr.ts'
import { publish, type ServingOptions } from './publish.ts'
import { isRefusal, reasonOf } from './reason.ts'

/** What a publisher finds when it starts. */
export type Found = {
  /** False when this code cannot read the release that is live: then only the CMS can give one. */
  isServable: boolean
  /** The release that is live and its snapshot, as far as they can be read. */
  live: { manifest: ReleaseManifest; snapshot: Snapshot } | null
  /** Why it could not be made again with the new pages, in French; null when it could, or need not. */
  refusal: string | null
}

/**
 * After a deploy, makes the live release again with the new pages from its own snapshot, so that a
 * deploy shows without the CMS; otherwise remembers how it was made. A failure leaves it as it is.
 */
export const refreshRelease = async ({
  options,
  log,
}: {
  options: ServingOptions
  log: Log
}): Promise<Found> => {
  const { releasesDir, site, siteUrl, workshop } = options
  try {
    const id = currentReleaseId(releasesDir)
    if (id === null) return { isServable: true, live: null, refusal: null }
    const live = await readManifest(join(releasesDir, id))
    const snapshot = await snapshotOfRelease({ releasesDir, id })
    if (live.build === site.build && live.siteUrl === siteUrl) {
      const { signal } = options
      const given = { snapshot, manifest: live, site, siteUrl, releasesDir, workshop, signal }
      const differing = await warmUp(given)
      if (differing.length > 0)
        log('error', 'pages come out otherwise', { pages: differing.length, first: differing[0] })
      return { isServable: true, live: { manifest: live, snapshot }, refusal: null }
    }
    const again = { snapshot: () => Promise.resolve(snapshot), isAgain: true }
    const { manifest } = await publish({ ...options, ...again })
    log('info', 'release made again with the new pages', {
      release: manifest.id,
      pages: manifest.pages,
      milliseconds: manifest.milliseconds,
    })
    return { isServable: true, live: { manifest, snapshot }, refusal: null }
  } catch (error) {
    log('error', 'live release not made again', factsOf(error))
    const refusal = isRefusal(error) ? reasonOf(error, labels.technicalAfter) : null
    return { isServable: !isUnreadable(error), live: null, refusal }
  }
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof AppError && /^(?:snapshot|release\.manifest)/.test(error.code))
