import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { toBrotli } from './travel.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Compressed by their maker. */
const isCompressed = (path: string): boolean => /\.(pf_\w+|pagefind)$/.test(path)

/** What takes the place of a file: its text, or its bytes as they travel; null for the file itself. */
type Instead = (path: string) => Promise<string | { compressed: Buffer } | null>

export type Served = {
  url: string
  /** Bytes of bodies sent since the last call, without those of the bench itself. */
  takeBytes: () => number
  close: () => Promise<void>
}

/**
 * Serves a folder as the site would: Brotli, made here where it does not lie beside a file. The headers
 * let the browser’s clocks run fine.
 */
export const serveFolder = async ({
  folder,
  uncounted = [],
  instead = () => Promise.resolve(null),
}: {
  folder: string
  /** Paths that only the bench needs. */
  uncounted?: readonly string[]
  instead?: Instead
}): Promise<Served> => {
  let sent = 0
  const ready = new Map<string, Promise<Buffer>>()
  const load = async (path: string): Promise<Buffer> => {
    const other = await instead(path)
    if (typeof other === 'string') return toBrotli(Buffer.from(other), 'other')
    if (other !== null) return other.compressed
    const file = join(folder, normalize(path))
    if (isCompressed(path)) return readFile(file)
    return existsSync(`${file}.br`)
      ? readFile(`${file}.br`)
      : toBrotli(await readFile(file), 'other')
  }
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const body = ready.get(path) ?? load(path)
    ready.set(path, body)
    const bytes = await body
    if (!uncounted.includes(path)) sent += bytes.length
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(isCompressed(path) ? {} : { 'content-encoding': 'br' }),
    })
    response.end(bytes)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    answer(path, response).catch(() => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    takeBytes: () => {
      const bytes = sent
      sent = 0
      return bytes
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
