import { AppError } from '@infos-droits/shared'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { PayloadHandler, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { PROTOCOL as fr } from './labels.fr.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** True when the request carries the token of the site server or the publisher (constant time). */
export const isFromSite = (headers: Headers): boolean => {
  const [scheme, token] = (headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined) return false
  return timingSafeEqual(digest(token), digest(env().SITE_TOKEN))
}

/** An error as the protocols write it: a stable code and a sentence. */
export const errorResponse = ({
  code,
  message,
  status,
}: {
  code: string
  message: string
  status: number
}): Response =>
  Response.json({ code, message }, { status, headers: { 'Cache-Control': 'no-store' } })

/** An endpoint for the site alone; an AppError thrown inside becomes its answer. */
export const forSite =
  (handler: PayloadHandler): PayloadHandler =>
  async (req: PayloadRequest) => {
    if (!isFromSite(req.headers))
      return errorResponse({ code: 'site.token', message: fr.unauthorized, status: 401 })
    try {
      return await handler(req)
    } catch (error) {
      if (error instanceof AppError) return errorResponse(error)
      req.payload.logger.error({ err: error, msg: 'site endpoint failed' })
      return errorResponse({ code: 'site.failed', message: fr.failed, status: 500 })
    }
  }

const BODY_MAX = 64 * 1024

/**
 * The JSON body of a request.
 *
 * @throws AppError `body.large` or `body.json`.
 */
export const readJson = async (req: PayloadRequest, max = BODY_MAX): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (Buffer.byteLength(text) > max)
    throw new AppError({ code: 'body.large', message: fr.tooLarge, status: 413 })
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new AppError({ code: 'body.json', message: fr.notJson, status: 400, cause })
  }
}
