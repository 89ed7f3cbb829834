import { clientAddressReader } from '@infos-droits/shared/network'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

type Arrival = { request: IncomingMessage }

/**
 * Sees every request before Next does, which hides the socket from what answers: from here on
 * `X-Forwarded-For` is one address, that of the client, whatever the client wrote into it.
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export const watchArrivals = ({ trustedProxies }: { trustedProxies: string[] }): void => {
  const addressOf = clientAddressReader(trustedProxies)
  subscribe('http.server.request.start', (message) => {
    const { request } = message as Arrival
    request.headers['x-forwarded-for'] = addressOf(request) ?? ''
  })
}
