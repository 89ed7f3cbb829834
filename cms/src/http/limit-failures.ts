import { createAddressHash } from '@infos-droits/shared/network'
import { RateLimiterMemory } from 'rate-limiter-flexible'

type Handler<Context> = (request: Request, context: Context) => Promise<Response> | Response

type Rules = {
  /** Failed tries a minute from one address. */
  perAddress: number
  /** Failed tries a minute from everywhere, above which one failure is enough for an address. */
  inAll: number
  /** Requests that are no try at all are let through uncounted. */
  isTry: (request: Request) => boolean
  hasFailed: (answer: { request: Request; response: Response }) => boolean
  /** What is answered instead, with status 429. */
  refuse: () => Promise<Response> | Response
}

const MINUTE_S = 60

/**
 * Lets only so many failed tries through. A try is counted before it is looked at, so that a hundred at
 * once are a hundred, and taken back unless it failed: what is refused is no failure, or those of one
 * house who try again with a good link would keep each other out for ever. Nobody is kept out by the
 * failures of others alone. Addresses are kept only as a hash under a key that dies with the process.
 */
export const limitFailures = ({ perAddress, inAll, isTry, hasFailed, refuse }: Rules) => {
  const hash = createAddressHash()
  const ofAddress = new RateLimiterMemory({ points: perAddress, duration: MINUTE_S })
  const ofAll = new RateLimiterMemory({ points: inAll, duration: MINUTE_S })
  const isOver = async (address: string) => {
    const [own, all] = await Promise.all([ofAddress.penalty(address), ofAll.penalty('')])
    const isOwn = own.consumedPoints > perAddress
    const isAll = all.consumedPoints > inAll && own.consumedPoints > 1
    return isOwn || isAll ? own : null
  }
  const takeBack = (address: string) => Promise.all([ofAddress.reward(address), ofAll.reward('')])
  return <Context>(handler: Handler<Context>): Handler<Context> =>
    async (request, context) => {
      if (!isTry(request)) return handler(request, context)
      const address = hash(request.headers.get('x-forwarded-for'))
      const over = await isOver(address)
      if (over !== null) {
        await takeBack(address)
        const refusal = await refuse()
        const seconds = Math.max(1, Math.ceil(over.msBeforeNext / 1000))
        refusal.headers.set('Retry-After', String(seconds))
        return refusal
      }
      let isFailure = false
      try {
        const response = await handler(request, context)
        isFailure = hasFailed({ request, response })
        return response
      } finally {
        if (!isFailure) await takeBack(address)
      }
    }
}
