import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingsTaken } from '../http/index.ts'
import { rangeAsked, sendRange } from './byte-range.ts'
import type { ServedFile } from './served-files.ts'

type Encoding = 'br' | 'gzip' | 'identity'

const ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' }

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
  const etag = `"${served.digest.slice(0, 20)}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const headers = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': served.cacheControl,
    'content-type': served.type,
    ...(encoding === 'identity' && status === 200 ? { 'accept-ranges': 'bytes' } : {}),
  }
  if (status === 200 && knows({ given: request.headers['if-none-match'], etag })) {
    response.writeHead(304, headers).end()
    return
  }
  const size = served.sizes.identity
  const range = 'accept-ranges' in headers ? rangeAsked({ request, etag, size }) : null
  if (range !== null) return sendRange({ response, range, file: served.file, size, headers })
  const body =
    request.method === 'HEAD' ? undefined : await readFile(`${served.file}${ENDINGS[encoding]}`)
  response.writeHead(status, {
    ...headers,
    'content-length': served.sizes[encoding] ?? 0,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  response.end(body)
}

const chooseEncoding = ({
  accepted,
  served,
}: {
  accepted: string | undefined
  served: ServedFile
}): Encoding => {
  const taken = encodingsTaken(accepted)
  if (served.sizes.br !== undefined && taken.has('br')) return 'br'
  if (served.sizes.gzip !== undefined && taken.has('gzip')) return 'gzip'
  return 'identity'
}

/** Source: RFC 9110, 13.1.2 (weak comparison). */
const knows = ({ given, etag }: { given: string | undefined; etag: string }): boolean =>
  given !== undefined &&
  given.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')))
