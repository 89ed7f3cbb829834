import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** A GET that never was on a wire, as `@astrojs/node` wants one. */
export const memoryRequest = ({
  address,
  siteUrl,
}: {
  address: string
  siteUrl: string
}): IncomingMessage => {
  const { host, protocol } = new URL(siteUrl)
  // The adapter reads the scheme from the socket.
  const socket = Object.assign(new Socket(), { encrypted: protocol === 'https:' })
  const request = new IncomingMessage(socket)
  request.method = 'GET'
  request.url = address
  request.headers = { host, accept: 'text/html' }
  return request
}
