import { setTimeout as sleep } from 'node:timers/promises'
import { factsOf, type Log } from '../log/index.ts'
import { currentReleaseId, openWorkshop } from '../release/index.ts'
import type { CmsWork } from './cms-work.ts'
import { createFollowUp } from './follow-up.ts'
import { publish, type PublishOptions } from './publish.ts'
import { refreshRelease } from './refresh-release.ts'
import { serveClaim, type ClaimOutcome } from './serve-claim.ts'
import { tellSite, tellWhereItStands } from './tell-site.ts'
import { followSnapshots, type FollowedSnapshots } from './follow-snapshots.ts'

const ERROR_MS = 500
const ERROR_MAX_MS = 10_000
/** How long the CMS holds a question open until there is work. */
const WAIT_SECONDS = 20
/** Between two questions that were answered at once: a CMS of an older form does not hold them open. */
const LEAST_MS = 250

/**
 * Publishes what the CMS asks for until the signal is aborted. Survives a CMS that is away, and makes
 * the first release of an empty directory without being asked. Pages go live first; their search, their
 * compression and the tidying follow.
 */
export const servePublications = async ({
  work,
  options: given,
  log,
  signal,
}: {
  work: CmsWork
  options: PublishOptions
  log: Log
  signal: AbortSignal
}): Promise<void> => {
  const workshop = given.workshop ?? openWorkshop(given.releasesDir)
  const options = { search: 'later' as const, ...given, workshop }
  const teller = tellSite({ work, log })
  const followUp = createFollowUp({ options, log, stop: signal, teller })
  const found = await refreshRelease({ options, log })
  const tellOfPages = (refusal: string | null) => {
    const release = currentReleaseId(options.releasesDir)
    if (release !== null) teller.note({ about: 'pages', release, refusal })
  }
  tellOfPages(found.refusal)
  // What a killed publisher had not come to: the search of the pages, their compression.
  if (found.live !== null) followUp.after(found.live)
  const snapshots = followSnapshots({ work, log, first: found.live?.snapshot ?? null })
  let { isServable } = found
  let failures = 0
  const isOver = () => signal.aborted
  while (!isOver()) {
    const begin = performance.now()
    let pause = 0
    try {
      await tellWhereItStands({ releasesDir: options.releasesDir, teller })
      const waitSeconds = isServable ? WAIT_SECONDS : 0
      const outcome = await publishNext({ work, snapshots, options, log, isServable, waitSeconds })
      if (outcome !== 'nothing' && 'built' in outcome) {
        isServable = true
        tellOfPages(null)
        followUp.after(outcome.built)
      } else pause = Math.max(0, LEAST_MS - (performance.now() - begin))
      if (failures > 0) log('info', 'works again', { failures })
      failures = 0
    } catch (error) {
      if (isOver()) break
      if (failures === 0) log('error', 'cannot publish', factsOf(error))
      pause = Math.min(ERROR_MAX_MS, ERROR_MS * 2 ** failures)
      failures += 1
    }
    if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined)
  }
  await followUp.settled()
  await workshop.searching.end()
  await teller.deliver()
}

/** The release that went live, why none did, or that nobody asked for one. */
export type PublicationOutcome = 'nothing' | ClaimOutcome

/** Takes one piece of publication work, or makes a release when there is none to serve. */
export const publishNext = async ({
  work,
  snapshots = followSnapshots({ work, first: null }),
  options,
  log,
  isServable = true,
  waitSeconds = 0,
}: {
  work: CmsWork
  snapshots?: FollowedSnapshots
  options: PublishOptions
  log: Log
  /** False when the code cannot read the release that is live. */
  isServable?: boolean
  /** How long work may be waited for. */
  waitSeconds?: number
}): Promise<PublicationOutcome> => {
  // Earlier than the claim: what is taken for its end is never too late.
  const claimedAt = performance.now()
  const claim = await work.claim({ waitSeconds })
  if (claim !== null) {
    const outcome = await serveClaim({ claim, claimedAt, work, snapshots, options, log })
    if ('built' in outcome) tellLive({ log, outcome })
    return outcome
  }
  if (isServable && currentReleaseId(options.releasesDir) !== null) return 'nothing'
  const { picture: fetchPicture } = work
  const outcome = { built: await publish({ ...options, snapshot: snapshots.next, fetchPicture }) }
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
