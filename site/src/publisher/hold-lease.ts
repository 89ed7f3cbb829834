import { AppError, type Claim } from '@infos-droits/shared'
import { factsOf, type Log } from '../log/index.ts'
import type { CmsWork } from './cms-work.ts'
import { publisherLabels as labels } from './labels.fr.ts'

/** The lease of a claim, renewed while the work is done. */
export type Lease = {
  /** Until when the work is surely ours, by `performance.now()`. */
  endsAt: () => number
  /** Aborted once the CMS says that another publisher has the work. */
  lost: AbortSignal
  /** @throws AppError `publisher.leaseLost` when the work is, or may be, another's. */
  check: () => void
  /** Ends the renewals. */
  release: () => void
}

/**
 * Renews the lease of a claim three times in its length, until `release`. A renewal that does not get
 * through is no loss yet: the next one may, as long as nobody else took the work.
 */
export const holdLease = ({
  claim,
  claimedAt,
  work,
  log,
}: {
  claim: Claim
  /** `performance.now()` before the claim was asked for: the lease began later than this. */
  claimedAt: number
  work: Pick<CmsWork, 'renew'>
  log: Log
}): Lease => {
  const { id, fence } = claim
  const leaseMs = claim.leaseSeconds * 1000
  const lost = new AbortController()
  let end = claimedAt + leaseMs
  let isAsking = false
  const renew = async () => {
    const askedAt = performance.now()
    if (await work.renew({ id, fence })) end = askedAt + leaseMs
    else {
      clearInterval(timer)
      lost.abort()
    }
  }
  const timer = setInterval(() => {
    if (isAsking) return
    isAsking = true
    renew()
      .catch((error: unknown) => {
        log('warn', 'lease not renewed', factsOf(error))
      })
      .finally(() => {
        isAsking = false
      })
  }, leaseMs / 3)
  return {
    endsAt: () => end,
    lost: lost.signal,
    check: () => {
      if (!lost.signal.aborted && performance.now() < end) return
      throw new AppError({ code: 'publisher.leaseLost', message: labels.leaseLost, status: 409 })
    },
    release: () => {
      clearInterval(timer)
    },
  }
}
