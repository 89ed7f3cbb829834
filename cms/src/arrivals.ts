import { clientAddressReader } from '@infos-droits/shared/network'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { guardServer } from './guard-server.ts'
import { ownHosts, refusalOf } from './own-hosts.ts'

type Arrival = { request: IncomingMessage; response: ServerResponse; server: Server }

const YEAR_S = 365 * 86_400
/** For the head of a request; a picture of ten megabytes over a slow line needs longer in all. */
const HEAD_MS = 10_000
const WHOLE_MS = 120_000

/**
 * Sees every request before Next does, which hides the socket from what answers, and lets no other name
 * than its own through. From here on
 * `X-Forwarded-For` is one address, that of the client, whatever the client wrote into it. The headers
 * of `next.config.ts` are fixed by the build, which does not know the address of the CMS: what hangs
 * on it is said here. Nor can Next be told how long a request may take to arrive: its server learns it with
 * the first one, and looks every thirty seconds.
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export const watchArrivals = ({
  trustedProxies,
  cmsUrl,
  otherHosts,
  readingUrl,
}: {
  trustedProxies: string[]
  cmsUrl: string
  /** Names besides that of `cmsUrl` by which it may be called, `host:port`. */
  otherHosts: string[]
  /** Where the page of a person’s link is, and nothing else. */
  readingUrl?: string | undefined
}): void => {
  const addressOf = clientAddressReader(trustedProxies)
  const isOwn = ownHosts({ cmsUrl, others: otherHosts, readingUrl })
  const isHttps = cmsUrl.startsWith('https:')
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Arrival
    server.headersTimeout = HEAD_MS
    server.requestTimeout = WHOLE_MS
    guardServer({ server, refusalOf: refusalOf(isOwn) })
    request.headers['x-forwarded-for'] = addressOf(request) ?? ''
    // Next believes it before `Host`, whoever wrote it.
    if (request.headers.host !== undefined)
      request.headers['x-forwarded-host'] = request.headers.host
    if (isHttps && isOwn(request))
      response.setHeader('Strict-Transport-Security', `max-age=${String(YEAR_S)}`)
  })
}
