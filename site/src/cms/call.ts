import { AppError } from '@infos-droits/shared'

export type CmsAddress = { cmsUrl: string; token: string }

const MEGABYTE = 1_048_576

export type CmsAnswer = { status: number; body: unknown }

/**
 * One call to the CMS with the site's token. Answers of any status come back; the body is parsed
 * JSON, or null when there is none.
 *
 * @param stalledMs a long answer may take `timeoutMs`, but not be silent for so long.
 * @throws AppError `cms.unreachable` (no answer in time) or `cms.unreadable` (too long, not JSON).
 */
export const callCms = async ({
  cms,
  method,
  path,
  body,
  timeoutMs,
  stalledMs = timeoutMs,
  maxBytes = MEGABYTE,
  signal,
}: {
  cms: CmsAddress
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  timeoutMs: number
  stalledMs?: number
  maxBytes?: number
  signal?: AbortSignal | undefined
}): Promise<CmsAnswer> => {
  const accept = 'application/json'
  const silence = watchForSilence(stalledMs)
  const stop = AbortSignal.any([silence.signal, ...(signal === undefined ? [] : [signal])])
  try {
    const response = await ask({ cms, method, path, body, timeoutMs, signal: stop, accept })
    const onBytes = silence.heard
    const bytes = await readBytes({ response, maxBytes, onBytes }).catch(unreachable)
    const text = bytes.toString('utf8')
    return { status: response.status, body: text === '' ? null : parseJson({ response, text }) }
  } finally {
    silence.end()
  }
}

/** A signal that is aborted once nothing has come for so long. */
const watchForSilence = (milliseconds: number) => {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort(new DOMException('nothing came for too long', 'TimeoutError'))
  }, milliseconds)
  return {
    signal: controller.signal,
    heard: () => {
      timer.refresh()
    },
    end: () => {
      clearTimeout(timer)
    },
  }
}

/**
 * A file of the CMS, or null when it has none there.
 *
 * @throws AppError `cms.unreachable`, `cms.unreadable` (too large) or `cms.answer`.
 */
export const fetchFromCms = async ({
  cms,
  path,
  timeoutMs,
  signal,
}: {
  cms: CmsAddress
  path: string
  timeoutMs: number
  signal?: AbortSignal | undefined
}): Promise<Uint8Array | null> => {
  const response = await ask({ cms, method: 'GET', path, timeoutMs, signal, accept: 'image/*' })
  const bytes = await readBytes({ response, maxBytes: MEGABYTE }).catch(unreachable)
  if (response.ok) return bytes
  if (response.status === 404) return null
  const message = `Le CMS a répondu ${String(response.status)}.`
  throw new AppError({ code: 'cms.answer', message, status: 502 })
}

const ask = async ({
  cms,
  method,
  path,
  body,
  timeoutMs,
  signal,
  accept,
}: {
  cms: CmsAddress
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  timeoutMs: number
  signal?: AbortSignal | undefined
  accept: string
}): Promise<Response> => {
  const timeout = AbortSignal.timeout(timeoutMs)
  return fetch(`${cms.cmsUrl}${path}`, {
    method,
    redirect: 'error',
    signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    headers: {
      authorization: `Bearer ${cms.token}`,
      accept,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(unreachable)
}

const unreachable = (cause: unknown): never => {
  if (cause instanceof AppError) throw cause
  const message = 'Le CMS ne répond pas.'
  throw new AppError({ code: 'cms.unreachable', message, status: 502, cause })
}

const unreadable = (message: string, cause?: unknown) =>
  new AppError({ code: 'cms.unreadable', message, status: 502, cause })

const readBytes = async ({
  response,
  maxBytes,
  onBytes,
}: {
  response: Response
  maxBytes: number
  onBytes?: () => void
}) => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    onBytes?.()
    bytes += chunk.byteLength
    if (bytes > maxBytes)
      throw unreadable(`La réponse du CMS dépasse ${String(Math.round(maxBytes / MEGABYTE))} Mo.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const parseJson = ({ response, text }: { response: Response; text: string }): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    // A proxy's error page in HTML says nothing more than its status does.
    if (!response.ok) return null
    throw unreadable('La réponse du CMS n’est pas du JSON.', cause)
  }
}
