import { EventEmitter } from 'node:events'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type RenderedPage = {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer
}

/** Collects what a handler writes; only the part of `ServerResponse` that handlers use. */
export const memoryResponse = (request: IncomingMessage) => {
  const { promise, resolve, reject } = Promise.withResolvers<RenderedPage>()
  const headers: Record<string, string> = {}
  const chunks: Buffer[] = []
  const emitter = new EventEmitter()

  const setHeader = (name: string, value: string | number | readonly string[]) => {
    headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value)
    return response
  }
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    // Not copied: who writes it has made it for this, and leaves it as it is.
    else if (chunk instanceof Uint8Array)
      chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }
  const refuse = (error: unknown) => {
    reject(error instanceof Error ? error : new Error('the handler gave up'))
    emitter.emit('close')
  }
  const response = Object.assign(emitter, {
    req: request,
    statusCode: 200,
    statusMessage: '',
    headersSent: false,
    setHeader,
    getHeader: (name: string) => headers[name.toLowerCase()],
    writeHead: (status: number, given?: OutgoingHttpHeaders) => {
      response.statusCode = status
      response.headersSent = true
      for (const [name, value] of Object.entries(given ?? {}))
        if (value !== undefined) setHeader(name, value)
      return response
    },
    write: (chunk: unknown, written?: () => void) => {
      add(chunk)
      if (typeof written === 'function') written()
      return true
    },
    end: (chunk?: unknown) => {
      add(chunk)
      resolve({ status: response.statusCode, headers, body: bodyOf(chunks) })
      emitter.emit('finish')
      emitter.emit('close')
      return response
    },
    destroy: (error?: Error) => {
      refuse(error)
      return response
    },
  })
  return { response: response as unknown as ServerResponse, rendered: promise, refuse }
}

const bodyOf = (chunks: Buffer[]): Buffer => {
  const [only, ...others] = chunks
  return only !== undefined && others.length === 0 ? only : Buffer.concat(chunks)
}
