import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { brotliInHaste, encodingsTaken } from './encodings.ts'

/** Sends a whole response; a HEAD gets the headers only (Node leaves the body out). */
export const respond = ({
  response,
  status,
  type,
  body,
  headers = {},
}: {
  response: ServerResponse
  status: number
  type: string
  body: string | Buffer
  headers?: OutgoingHttpHeaders
}): void => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(bytes)
}

type Sent = { response: ServerResponse; status: number; headers?: OutgoingHttpHeaders }

/**
 * HTML that is for this person now, never kept; made as small as the client takes it, for a page rendered
 * here has not been compressed before. Nothing in it is a secret that stays while somebody else chooses
 * words beside it (BREACH): there is no session, and the signed value of a form is new each time.
 */
export const respondHtml = ({ body, headers, ...rest }: Sent & { body: string | Buffer }): void => {
  const bytes = Buffer.from(body)
  const taken = encodingsTaken(rest.response.req.headers['accept-encoding'])
  const encoding = (['br', 'gzip'] as const).find((name) => taken.has(name))
  const isWorthIt = encoding !== undefined && bytes.length >= MIN_BYTES
  respond({
    ...rest,
    body: isWorthIt ? COMPRESS[encoding](bytes) : bytes,
    type: 'text/html; charset=utf-8',
    headers: {
      vary: 'Accept-Encoding',
      ...(isWorthIt ? { 'content-encoding': encoding } : {}),
      ...headers,
    },
  })
}

const MIN_BYTES = 1000

/** A millisecond or two for the largest page. */
const COMPRESS = {
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, brotliInHaste({ isText: true, bytes: bytes.length })),
  gzip: (bytes: Buffer) => gzipSync(bytes),
}

export const respondJson = ({ body, ...rest }: Sent & { body: unknown }): void => {
  respond({ ...rest, body: JSON.stringify(body), type: 'application/json; charset=utf-8' })
}

/** Sends elsewhere on this site; `location` begins with a single slash. */
export const redirect = ({
  response,
  status,
  location,
}: {
  response: ServerResponse
  status: 301 | 302 | 303
  location: string
}): void => {
  const headers = { location, 'cache-control': status === 301 ? 'no-cache' : 'no-store' }
  respond({ response, status, type: 'text/plain; charset=utf-8', body: '', headers })
}
