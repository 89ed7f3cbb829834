import { createAddressHash } from '@infos-droits/shared/network'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts one post from an address; seconds to wait when there were too many, else null. */
export type RateLimit = (from: {
  address: string | null
  perMinute: number
}) => Promise<number | null>

/**
 * Posts a minute by network, in memory. Addresses are kept only as a hash under a key that dies with
 * the process. Posts whose address is unknown share one count.
 */
export const createRateLimit = (): RateLimit => {
  const hash = createAddressHash()
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 })
  return async ({ address, perMinute }) => {
    limiter.points = perMinute
    try {
      await limiter.consume(hash(address))
      return null
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    }
  }
}
