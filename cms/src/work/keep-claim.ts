import { messageOf } from '@infos-droits/shared'
import type { BasePayload, CollectionSlug } from 'payload'
import { renew } from './lease.ts'

/** Renewals in one lease: one or two may fail, as they do while the database has no primary. */
const RENEWALS = 4

/**
 * Does long work of a claim and renews its lease meanwhile, so that a short lease is enough: nobody takes up
 * what is still at work, and that of a killed worker does not wait for the longest work there is. Ends with
 * a whole lease left for what comes after.
 *
 * @throws Error when another worker has taken the work since: what was done is to be dropped.
 * @throws what `work` throws.
 */
export const whileClaimed = async <Result>({
  payload,
  collection,
  claim: { id, fence },
  leaseSeconds,
  work,
}: {
  payload: BasePayload
  collection: CollectionSlug
  claim: { id: string; fence: number }
  leaseSeconds: number
  work: () => Promise<Result>
}): Promise<Result> => {
  const again = () => renew({ payload, collection, id, fence, leaseSeconds })
  const timer = setInterval(
    () => {
      again().catch((error: unknown) => {
        payload.logger.warn({ msg: 'lease: not renewed', of: id, reason: messageOf(error) })
      })
    },
    (leaseSeconds * 1000) / RENEWALS,
  )
  try {
    const result = await work()
    if (!(await again())) throw new Error('the claim was lost')
    return result
  } finally {
    clearInterval(timer)
  }
}
