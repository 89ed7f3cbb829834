import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Why a request is answered here, and with what sentence. */
export type Refusal = { status: number; text: string }

const EVENTS = new Set(['request', 'checkContinue', 'checkExpectation', 'upgrade'])
const watched = new WeakSet<Server>()

/**
 * Answers in the place of a server what it is not to see at all. Next makes the server and hands nobody the
 * reins: the one way in is what the server tells itself.
 */
export const guardServer = ({
  server,
  refusalOf,
}: {
  server: Server
  refusalOf: (request: IncomingMessage) => Refusal | null
}): void => {
  if (watched.has(server)) return
  watched.add(server)
  const emit = server.emit.bind(server) as (event: string, ...args: unknown[]) => boolean
  const guarded = (event: string, ...args: unknown[]): boolean => {
    const refusal = EVENTS.has(event) ? refusalOf(args[0] as IncomingMessage) : null
    if (refusal === null) return emit(event, ...args)
    if (event === 'upgrade') (args[1] as Duplex).destroy()
    else refuse(args[1] as ServerResponse, refusal)
    return true
  }
  server.emit = guarded as Server['emit']
}

const refuse = (response: ServerResponse, { status, text }: Refusal): void => {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  })
  response.end(text)
}
