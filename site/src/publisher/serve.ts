import { setTimeout as sleep } from 'node:timers/promises'
import { factsOf, type Log } from '../log/index.ts'
import { currentReleaseId } from '../release/index.ts'
import type { CmsWork } from './cms-work.ts'
import { publish, type PublishOptions } from './publish.ts'
import { refreshRelease } from './refresh-release.ts'
import { serveClaim } from './serve-claim.ts'

const BUSY_MS = 500
const IDLE_MS = 1000
const ERROR_MAX_MS = 10_000

/**
 * Publishes what the CMS asks for until the signal is aborted. Survives a CMS that is away, and makes
 * the first release of an empty directory without being asked.
 */
export const servePublications = async ({
  work,
  options,
  log,
  signal,
}: {
  work: CmsWork
  options: PublishOptions
  log: Log
  signal: AbortSignal
}): Promise<void> => {
  let isServable = await refreshRelease({ options, log })
  let failures = 0
  const isOver = () => signal.aborted
  while (!isOver()) {
    let pause: number
    try {
      const outcome = await publishNext({ work, options, log, isServable })
      if (outcome !== 'nothing' && 'built' in outcome) isServable = true
      pause = outcome === 'nothing' ? IDLE_MS : BUSY_MS
      if (failures > 0) log('info', 'works again', { failures })
      failures = 0
    } catch (error) {
      if (isOver()) return
      if (failures === 0) log('error', 'cannot publish', factsOf(error))
      pause = Math.min(ERROR_MAX_MS, BUSY_MS * 2 ** failures)
      failures += 1
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined)
  }
}

export type PublicationOutcome =
  'nothing' | { built: Awaited<ReturnType<typeof publish>> } | { reason: string }

/** Takes one piece of publication work, or makes a release when there is none to serve. */
export const publishNext = async ({
  work,
  options,
  log,
  isServable = true,
}: {
  work: CmsWork
  options: PublishOptions
  log: Log
  /** False when the code cannot read the release that is live. */
  isServable?: boolean
}): Promise<PublicationOutcome> => {
  const claimedAt = performance.now()
  const claim = await work.claim()
  if (claim !== null) {
    const outcome = await serveClaim({ claim, claimedAt, work, options, log })
    if ('built' in outcome) tellLive({ log, outcome })
    return outcome
  }
  if (isServable && currentReleaseId(options.releasesDir) !== null) return 'nothing'
  const { snapshot, picture: fetchPicture } = work
  const outcome = { built: await publish({ ...options, snapshot, fetchPicture }) }
  tellLive({ log, outcome })
  return outcome
}

const tellLive = ({
  log,
  outcome,
}: {
  log: Log
  outcome: { built: Awaited<ReturnType<typeof publish>> }
}) => {
  const { id, pages, milliseconds } = outcome.built.manifest
  log('info', 'release live', { release: id, pages, milliseconds })
}
