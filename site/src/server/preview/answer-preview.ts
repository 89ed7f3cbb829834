import { AppError, messageOf, parseOrThrow, previewRequestSchema } from '@infos-droits/shared'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Log } from '../../log/index.ts'
import type { PreviewPages } from '../../preview/index.ts'
import { readBody, respondJson } from '../http/index.ts'
import { serverLabels as labels } from '../labels.fr.ts'

export type PreviewServices = { preview: PreviewPages; siteToken: string; log: Log }

const BODY_MAX = 16 * 1_048_576
const UNPACKED_MAX = 64 * 1_048_576
const BODY_TIMEOUT_MS = 10_000

/** `POST /api/preview`, for the CMS alone: one page of a snapshot that is not published. */
export const answerPreview = async ({
  request,
  response,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  services: PreviewServices
}): Promise<void> => {
  const refuse = (status: number, code: string, message: string) => {
    const headers = { connection: 'close' }
    respondJson({ response, status, body: { code, message }, headers })
  }
  // Before the body is read: nobody else may make this server work.
  if (!isSameSecret(request.headers.authorization ?? '', `Bearer ${services.siteToken}`)) {
    refuse(401, 'auth.cms', labels.cmsOnly)
    return
  }
  if (request.method !== 'POST') {
    refuse(405, 'api.method', labels.apiMethod)
    return
  }
  const body = await readBody({ request, limit: BODY_MAX, timeoutMs: BODY_TIMEOUT_MS })
  if (body.state === 'gone') return
  if (body.state !== 'whole') {
    refuse(body.state === 'slow' ? 408 : 413, 'preview.body', labels.previewBody)
    return
  }
  try {
    const asked = parseOrThrow({
      schema: previewRequestSchema,
      input: unpack(body.bytes),
      code: 'preview.invalid',
      what: labels.previewRequest,
    })
    respondJson({ response, status: 200, body: await services.preview(asked) })
  } catch (error) {
    // Its sentence may hold words of a draft: only its code is kept.
    services.log('warn', 'preview not made', {
      code: error instanceof AppError ? error.code : 'unknown',
    })
    if (error instanceof AppError) refuse(error.status, error.code, error.message)
    else refuse(500, 'preview.failed', messageOf(error))
  }
}

/** JSON in gzip: a snapshot is a thousand kilobytes, and mostly the same words. */
const unpack = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: UNPACKED_MAX }).toString('utf8'))
  } catch (cause) {
    throw new AppError({
      code: 'preview.unreadable',
      message: labels.previewBody,
      status: 400,
      cause,
    })
  }
}

const isSameSecret = (given: string, expected: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
