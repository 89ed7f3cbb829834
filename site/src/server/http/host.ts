import type { IncomingMessage } from 'node:http'

export type OwnAddresses = {
  /** True for a Host header that names this site. */
  isOwnHost: (host: string | undefined) => boolean
  /** False when the browser says that the request came from another site. */
  isFromHere: (request: IncomingMessage) => boolean
}

/** Names under which this server answers: the public one and, on the machine itself, its port. */
export const ownAddresses = ({
  siteUrl,
  port,
}: {
  siteUrl: string
  /** Port the server listens on. */
  port: number
}): OwnAddresses => {
  const { host, origin } = new URL(siteUrl)
  const local = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`]
  const hosts = new Set([host, ...local])
  const isOwnHost = (given: string | undefined) =>
    given !== undefined && hosts.has(given.toLowerCase())
  const isOwnOrigin = (given: string, ownHost: string | undefined) =>
    given === origin || (local.includes(ownHost ?? '') && given === `http://${ownHost ?? ''}`)

  return {
    isOwnHost,
    isFromHere: ({ headers }) => {
      const fetchSite = headers['sec-fetch-site']
      // « none » is the person’s own doing: a reload, a bookmark.
      if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
        return false
      if (headers.origin === undefined) return true
      // Privacy tools blank the origin; the browser’s own word above is enough then.
      if (headers.origin === 'null') return fetchSite === 'same-origin'
      return isOwnOrigin(headers.origin, headers.host?.toLowerCase())
    },
  }
}
