import type { IncomingMessage } from 'node:http'
import { BROKEN_ADDRESS, WRONG_HOST } from './admin.fr.ts'
import type { Refusal } from './guard-server.ts'

/** What names a host in an address; with a port where it is not that of the protocol. */
type Hosts = { cmsUrl: string; others: string[]; readingUrl?: string | undefined }

const DEFAULT_PORTS: Record<string, string> = { 'https:': '443', 'http:': '80' }

/** What the page of a person’s link is made of; the name it has says nothing, and leads to nothing that does. */
const READING = /^\/(?:message\/[0-9a-f]{24}\.[\w-]+|desk\.css)(?:\?|$)/

/**
 * True for a request that was meant for this CMS: its public name, one of the other names it was given,
 * or on the machine itself the port it listens on; by the name of the persons’ links, their page alone.
 */
export const ownHosts = ({ cmsUrl, others, readingUrl }: Hosts) => {
  const { protocol, hostname, host, port } = new URL(cmsUrl)
  const own = new Set([host, ...others.map((name) => name.toLowerCase())])
  const reading = readingUrl === undefined ? null : new URL(readingUrl).host
  // Some clients write the port that the protocol has anyway.
  if (port === '') own.add(`${hostname}:${DEFAULT_PORTS[protocol] ?? ''}`)
  return ({ headers, url, socket }: IncomingMessage): boolean => {
    // A whole address in the place of a path would be another way to name a host.
    if (url !== '*' && url?.startsWith('/') !== true) return false
    const given = headers.host?.toLowerCase()
    if (given === undefined) return false
    if (own.has(given)) return true
    if (given === reading) return READING.test(url)
    const local = String(socket.localPort ?? '')
    return ['127.0.0.1', 'localhost', '[::1]'].some(
      (name) => given === `${name}:${local}` || (local === '80' && given === name),
    )
  }
}

/**
 * Whether the path of an address can be read: a `%` that begins no byte, or bytes that are no UTF-8, are
 * read by nobody, and Next answers them as a failure of its own (500).
 */
export const isReadable = (url: string): boolean => {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/**
 * What is answered before anything else sees a request: 421 to whoever calls by another name (RFC 9110,
 * section 15.5.20), 400 to an address that cannot be read.
 */
export const refusalOf =
  (isOwn: (request: IncomingMessage) => boolean) =>
  (request: IncomingMessage): Refusal | null => {
    if (!isOwn(request)) return { status: 421, text: WRONG_HOST }
    return isReadable(request.url ?? '') ? null : { status: 400, text: BROKEN_ADDRESS }
  }
