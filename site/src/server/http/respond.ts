import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

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

/** HTML that is for this person now, never kept. */
export const respondHtml = ({ body, ...rest }: Sent & { body: string | Buffer }): void => {
  respond({ ...rest, body, type: 'text/html; charset=utf-8' })
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
