import { AppError } from '@infos-droits/shared'

export type CmsAddress = { cmsUrl: string; token: string }

export type CmsAnswer = { status: number; body: unknown }

/**
 * One call to the CMS with the site's token. Answers of any status come back; the body is parsed
 * JSON, or null when there is none.
 *
 * @throws AppError `cms.unreachable` (no answer in time) or `cms.unreadable` (too long, not JSON).
 */
export const callCms = async ({
  cms,
  method,
  path,
  body,
  timeoutMs,
  maxBytes = 1_048_576,
  signal,
}: {
  cms: CmsAddress
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  timeoutMs: number
  maxBytes?: number
  signal?: AbortSignal | undefined
}): Promise<CmsAnswer> => {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(`${cms.cmsUrl}${path}`, {
      method,
      redirect: 'error',
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      headers: {
        authorization: `Bearer ${cms.token}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await readText({ response, maxBytes })
    return { status: response.status, body: text === '' ? null : parseJson({ response, text }) }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const message = 'Le CMS ne répond pas.'
    throw new AppError({ code: 'cms.unreachable', message, status: 502, cause })
  }
}

const unreadable = (message: string, cause?: unknown) =>
  new AppError({ code: 'cms.unreadable', message, status: 502, cause })

const readText = async ({ response, maxBytes }: { response: Response; maxBytes: number }) => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes)
      throw unreadable(`La réponse du CMS dépasse ${String(Math.round(maxBytes / 1_048_576))} Mo.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
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
