import { clientAddressReader } from '@infos-droits/shared/network'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Arrival = { request: IncomingMessage; response: ServerResponse }

const YEAR_S = 365 * 86_400

/**
 * Sees every request before Next does, which hides the socket from what answers: from here on
 * `X-Forwarded-For` is one address, that of the client, whatever the client wrote into it. The headers
 * of `next.config.ts` are fixed by the build, which does not know the address of the CMS: what hangs
 * on it is said here.
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
    const { request, response } = message as Arrival
    request.headers['x-forwarded-for'] = addressOf(request) ?? ''
    if (isHttps) response.setHeader('Strict-Transport-Security', `max-age=${String(YEAR_S)}`)
  })
}
