import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WRONG_HOST } from './admin.fr.ts'

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

const EVENTS = new Set(['request', 'checkContinue', 'checkExpectation', 'upgrade'])
const watched = new WeakSet<Server>()

/**
 * Answers 421 in the place of a server to whoever calls it by another name, before anything else of it
 * sees the request (RFC 9110, section 15.5.20). Next makes the server and hands nobody the reins: the
 * one way in is what the server tells itself.
 */
export const refuseForeignHosts = ({
  server,
  isOwn,
}: {
  server: Server
  isOwn: (request: IncomingMessage) => boolean
}): void => {
  if (watched.has(server)) return
  watched.add(server)
  const emit = server.emit.bind(server) as (event: string, ...args: unknown[]) => boolean
  const guarded = (event: string, ...args: unknown[]): boolean => {
    const request = args[0] as IncomingMessage
    if (!EVENTS.has(event) || isOwn(request)) return emit(event, ...args)
    if (event === 'upgrade') (args[1] as Duplex).destroy()
    else refuse(args[1] as ServerResponse)
    return true
  }
  server.emit = guarded as Server['emit']
}

const refuse = (response: ServerResponse): void => {
  response.writeHead(421, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  })
  response.end(WRONG_HOST)
}
