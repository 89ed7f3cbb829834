import { AppError, type Claim, type Report } from '@infos-droits/shared'
import { factsOf, type Log } from '../log/index.ts'
import type { BuiltRelease } from '../release/index.ts'
import type { CmsWork } from './cms-work.ts'
import { publisherLabels as labels } from './labels.fr.ts'
import { publish, type PublishOptions } from './publish.ts'
import { retryUntil } from './retry.ts'

const REASON_MAX = 2000

/** The work is not ours any more, or not now: it is left to the lease to run out. */
const NOT_OURS = new Set(['publisher.leaseLost', 'publisher.busy', 'release.interrupted'])

/** What the CMS may answer better in a moment; anything else is a reason to refuse. */
const isPassing = (error: unknown) =>
  error instanceof AppError && (error.code === 'cms.unreachable' || error.code === 'cms.answer')

/**
 * Does one claimed publication: fetch, build, switch while the lease holds, report. A refusal and its
 * reason are reported; the release that was live stays.
 *
 * @returns the release that went live, or the reason why none did.
 * @throws AppError `publisher.leaseLost`, `publisher.busy`, `release.interrupted`, or `cms.*` when the
 * report cannot be delivered before the lease ends.
 */
export const serveClaim = async ({
  claim,
  claimedAt,
  work,
  options,
  log,
}: {
  claim: Claim
  /** `performance.now()` before the claim was asked for: the lease began later than this. */
  claimedAt: number
  work: CmsWork
  options: PublishOptions
  log: Log
}): Promise<{ built: BuiltRelease } | { reason: string }> => {
  const { id, fence } = claim
  const leaseMs = claim.leaseSeconds * 1000
  const leaseEnd = claimedAt + leaseMs
  const send = async (report: Report) => {
    const isOurs = await retryUntil({
      deadline: leaseEnd,
      what: 'report not delivered',
      log,
      work: () => work.report(report),
    })
    if (!isOurs) log('warn', 'lease lost before the report')
  }
  try {
    const snapshot = () => fetchSnapshot({ work, log, deadline: claimedAt + leaseMs / 2, options })
    const maySwitch = () => holdsLease(leaseEnd)
    const built = await publish({ ...options, snapshot, maySwitch })
    const { id: release, asOf, pages, milliseconds } = built.manifest
    await send({ id, fence, state: 'live', release, asOf, pages, milliseconds })
    return { built }
  } catch (error) {
    if (error instanceof AppError && NOT_OURS.has(error.code)) throw error
    const isOver = performance.now() >= leaseEnd || options.signal?.aborted === true
    if (isOver) throw error
    log('warn', 'publication refused', factsOf(error))
    const reason = reasonOf(error)
    await send({ id, fence, state: 'refused', reason })
    return { reason }
  }
}

/** A fault that is not ours to word is told by its code only, in French. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AppError) return error.message.slice(0, REASON_MAX)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'inconnue'
  return labels.technical(code)
}

const holdsLease = (leaseEnd: number): Promise<void> => {
  if (performance.now() < leaseEnd) return Promise.resolve()
  const error = { code: 'publisher.leaseLost', message: labels.leaseLost, status: 409 }
  return Promise.reject(new AppError(error))
}

const fetchSnapshot = ({
  work,
  log,
  deadline,
  options,
}: {
  work: CmsWork
  log: Log
  deadline: number
  options: PublishOptions
}) =>
  retryUntil({
    deadline,
    what: 'snapshot not fetched',
    log,
    signal: options.signal,
    // A snapshot that is there but wrong will not get better by asking again.
    isPassing,
    work: work.snapshot,
  })
