import { AppError, type Claim, type Report } from '@infos-droits/shared'
import { factsOf, type Log } from '../log/index.ts'
import type { BuiltRelease } from '../release/index.ts'
import type { CmsWork } from './cms-work.ts'
import type { FollowedSnapshots } from './follow-snapshots.ts'
import { holdLease, type Lease } from './hold-lease.ts'
import { publisherLabels as labels } from './labels.fr.ts'
import { publish, type PublishOptions } from './publish.ts'
import { isRefusal, reasonOf } from './reason.ts'
import { retryUntil } from './retry.ts'

/** How long a CMS that stumbles is asked for the snapshot and its pictures again. */
const FETCH_MS = 90_000

/** What the CMS may answer better in a moment; anything else is a reason to refuse. */
const isPassing = (error: unknown) =>
  error instanceof AppError && (error.code === 'cms.unreachable' || error.code === 'cms.answer')

type Serving = {
  claim: Claim
  work: CmsWork
  snapshots: FollowedSnapshots
  options: PublishOptions
  log: Log
}

/** The release that went live, or the reason why none did. */
export type ClaimOutcome = { built: BuiltRelease } | { reason: string }

/**
 * Does one claimed publication: fetch, build, switch while the lease holds, report. A refusal and its
 * reason are reported; the release that was live stays. Asked to stop, it gives the work back.
 *
 * @returns the release that went live, or the reason why none did.
 * @throws AppError `publisher.leaseLost`, `publisher.busy`, `release.interrupted`, or `cms.*` when the
 * report cannot be delivered before the lease ends.
 */
export const serveClaim = async ({
  claimedAt,
  ...serving
}: Serving & {
  /** `performance.now()` before the claim was asked for: the lease began later than this. */
  claimedAt: number
}): Promise<ClaimOutcome> => {
  const lease = holdLease({ ...serving, claimedAt })
  try {
    return await serveLeased({ ...serving, lease })
  } finally {
    lease.release()
  }
}

const serveLeased = async ({ lease, ...serving }: Serving & { lease: Lease }) => {
  const { claim, work, snapshots, options, log } = serving
  const { id, fence } = claim
  const asked = options.signal
  const signal = asked === undefined ? lease.lost : AbortSignal.any([asked, lease.lost])
  const deliver = (report: Report) => send({ report, lease, work, log })
  const deadline = performance.now() + FETCH_MS
  const isStopped = () => asked?.aborted === true
  try {
    const snapshot = () =>
      retryUntil({
        deadline,
        what: 'snapshot not fetched',
        log,
        signal,
        // A snapshot that is there but wrong will not get better by asking again.
        isPassing,
        work: snapshots.next,
      })
    const fetchPicture = (name: string) =>
      retryUntil({
        deadline,
        what: 'picture not fetched',
        log,
        signal,
        isPassing,
        work: () => work.picture(name),
      })
    const maySwitch = () => Promise.resolve().then(lease.check)
    const built = await publish({ ...options, signal, snapshot, fetchPicture, maySwitch })
    const { id: release, asOf, pages, milliseconds } = built.manifest
    await deliver({ id, fence, state: 'live', release, asOf, pages, milliseconds })
    return { built }
  } catch (error) {
    if (lease.lost.aborted) lease.check()
    if (isStopped()) {
      await giveBack(serving)
      throw error
    }
    // The work is not ours any more, or not now: it is left to the lease to run out.
    if (!isRefusal(error)) throw error
    if (performance.now() >= lease.endsAt()) throw error
    log('warn', 'publication refused', factsOf(error))
    const reason = reasonOf(error, labels.technical)
    await deliver({ id, fence, state: 'refused', reason })
    return { reason }
  }
}

const send = async ({
  report,
  lease,
  work,
  log,
}: {
  report: Report
  lease: Lease
  work: CmsWork
  log: Log
}) => {
  const isOurs = await retryUntil({
    deadline: lease.endsAt(),
    what: 'report not delivered',
    log,
    work: () => work.report(report),
  })
  if (!isOurs) log('warn', 'lease lost before the report')
}

/** Otherwise the next publication would wait for the lease to end. */
const giveBack = async ({ claim, work, log }: Serving) => {
  try {
    const isOurs = await work.giveBack(claim)
    log('info', isOurs ? 'work given back' : 'lease lost before the work was given back')
  } catch (error) {
    log('warn', 'work not given back: its lease runs out', factsOf(error))
  }
}
