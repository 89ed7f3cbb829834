import { open } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Bytes of a file, the last one included. */
export type ByteRange = { start: number; end: number }

const INT_RANGE = /^(\d+)-(\d*)$/
const SUFFIX = /^-(\d+)$/

/**
 * The part of a file that a `Range` header asks for; null when the whole is to be sent: no header, another unit, several
 * parts, or one that cannot be read. Source: RFC 9110, 14.1.2 and 14.2.
 */
export const readByteRange = ({
  header,
  size,
}: {
  header: string | undefined
  size: number
}): ByteRange | 'unsatisfiable' | null => {
  const asked = /^bytes=[ \t]*([^ \t]+)[ \t]*$/i.exec(header ?? '')?.[1]
  if (asked === undefined) return null
  const suffix = SUFFIX.exec(asked)?.[1]
  if (suffix !== undefined) {
    if (Number(suffix) === 0) return 'unsatisfiable'
    return size === 0 ? null : { start: Math.max(0, size - Number(suffix)), end: size - 1 }
  }
  const [, first, last] = INT_RANGE.exec(asked) ?? []
  if (first === undefined) return null
  const [start, end] = [Number(first), last ? Number(last) : Infinity]
  if (end < start) return null
  return start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable'
}

/**
 * The same for a request: only a GET asks for parts, and with `If-Range` only of the file whose tag it names; a date or a
 * weak tag names none. Source: RFC 9110, 13.1.5 and 14.2.
 */
export const rangeAsked = ({
  request: { method, headers },
  etag,
  size,
}: {
  request: Pick<IncomingMessage, 'method' | 'headers'>
  /** A strong one. */
  etag: string
  size: number
}): ByteRange | 'unsatisfiable' | null => {
  const known = headers['if-range']
  if (method !== 'GET' || (known !== undefined && known !== etag)) return null
  return readByteRange({ header: headers.range, size })
}

/**
 * Sends a part of a file (206), or says how long it is (416).
 *
 * @throws before anything is sent, when the file is gone or ends before.
 */
export const sendRange = async ({
  response,
  range,
  file,
  size,
  headers,
}: {
  response: ServerResponse
  range: ByteRange | 'unsatisfiable'
  file: string
  size: number
  headers: OutgoingHttpHeaders
}): Promise<void> => {
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${String(size)}` }).end()
    return
  }
  const part = await readPart(file, range)
  const where = `bytes ${String(range.start)}-${String(range.end)}/${String(size)}`
  response.writeHead(206, {
    ...headers,
    'content-length': part.length,
    'content-range': where,
  })
  response.end(part)
}

const readPart = async (file: string, { start, end }: ByteRange): Promise<Buffer> => {
  const handle = await open(file)
  try {
    const part = Buffer.alloc(end - start + 1)
    const { bytesRead } = await handle.read(part, { position: start })
    if (bytesRead === part.length) return part
    throw new Error(`${file} is shorter than it was`)
  } finally {
    await handle.close()
  }
}
