import { clientAddressReader } from '@infos-droits/shared/network'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Arrival = { request: IncomingMessage; response: ServerResponse; server: Server }

const YEAR_S = 365 * 86_400
/** For the head of a request; a picture of ten megabytes over a slow line needs longer in all. */
const HEAD_MS = 10_000
const WHOLE_MS = 120_000

/**
 * Sees every request before Next does, which hides the socket from what answers: from here on
 * `X-Forwarded-For` is one address, that of the client, whatever the client wrote into it. The headers
 * of `next.config.ts` are fixed by the build, which does not know the address of the CMS: what hangs
 * on it is said here. Nor can Next be told how long a request may take to arrive: its server learns it with
 * the first one, and looks every thirty seconds.
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export const watchArrivals = ({
  trustedProxies,
  cmsUrl,
}: {
  trustedProxies: string[]
  cmsUrl: string
}): void => {
  const addressOf = clientAddressReader(trustedProxies)
  const isHttps = cmsUrl.startsWith('https:')
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Arrival
    server.headersTimeout = HEAD_MS
    server.requestTimeout = WHOLE_MS
    request.headers['x-forwarded-for'] = addressOf(request) ?? ''
    if (isHttps) response.setHeader('Strict-Transport-Security', `max-age=${String(YEAR_S)}`)
  })
}
