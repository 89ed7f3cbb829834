import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingsTaken } from '../http/index.ts'
import { rangeAsked, sendRange } from './byte-range.ts'
import { encoded, type Encoded, type Encoding } from './encoded.ts'
import type { ServedFile } from './served-files.ts'

/**
 * Sends a file in the best encoding that the client takes, or 304 when it has it already; as it lies, the part
 * that is asked for.
 *
 * @throws the error of the file system when the file is gone.
 */
export const sendFile = async ({
  request,
  response,
  served,
  status = 200,
}: {
  request: IncomingMessage
  response: ServerResponse
  served: ServedFile
  status?: number
}): Promise<void> => {
  const encoding = chooseEncoding({ accepted: request.headers['accept-encoding'], served })
  const form = encoding === null ? asItIs(served) : await encoded(served, encoding)
  const etag = `"${form.tag}"`
  const headers = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': served.cacheControl,
    'content-type': served.type,
    ...(encoding === null && status === 200 ? { 'accept-ranges': 'bytes' } : {}),
  }
  if (status === 200 && knows({ given: request.headers['if-none-match'], etag })) {
    response.writeHead(304, headers).end()
    return
  }
  const range =
    'accept-ranges' in headers ? rangeAsked({ request, etag, size: served.bytes }) : null
  if (range !== null)
    return sendRange({ response, range, file: served.file, size: served.bytes, headers })
  const body = request.method === 'HEAD' ? undefined : await form.bytes()
  response.writeHead(status, {
    ...headers,
    'content-length': body?.length ?? (await form.size()),
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  })
  response.end(body)
}

const asItIs = ({ digest, file, bytes }: ServedFile): Encoded => ({
  tag: digest.slice(0, 20),
  bytes: () => readFile(file),
  size: () => Promise.resolve(bytes),
})

const chooseEncoding = ({
  accepted,
  served,
}: {
  accepted: string | undefined
  served: ServedFile
}): Encoding | null => {
  if (!served.isCompressed) return null
  const taken = encodingsTaken(accepted)
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding)) ?? null
}

/** Source: RFC 9110, 13.1.2 (weak comparison). */
const knows = ({ given, etag }: { given: string | undefined; etag: string }): boolean =>
  given !== undefined &&
  given.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')))
