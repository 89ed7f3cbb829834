export { limitFailures } from './limit-failures.ts'
export { limitSignIns } from './limit-sign-ins.ts'
export { HTTP } from './labels.fr.ts'
export { bodyOf, postedForm } from './posted-form.ts'
export { page, t, written, writtenByUs, type Markup } from './page.ts'
export { refusalIn } from './refusal.ts'
export { restDoor } from './rest-door.ts'
export { streamOf } from './stream-of.ts'
import { AppError } from '@infos-droits/shared'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'

/** Runs an endpoint; an AppError becomes JSON `{code, message}`, anything else is logged and hidden. */
export const respond = async (handler: () => Promise<Response>): Promise<Response> => {
  try {
    return await handler()
  } catch (error) {
    if (error instanceof AppError)
      return Response.json({ code: error.code, message: error.message }, { status: error.status })
    throw error
  }
}

/**
 * The JSON body of a request.
 *
 * @throws AppError `http.json` (400).
 */
export const jsonBody = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return await req.json?.()
  } catch (cause) {
    const message = 'Le contenu envoyé n’est pas du JSON lisible.'
    throw new AppError({ code: 'http.json', message, status: 400, cause })
  }
}

/**
 * Lets only the site server and the publisher through, by their bearer token.
 *
 * @throws AppError `auth.site` (401).
 */
export const requireSite = (req: PayloadRequest): void => {
  const given = req.headers.get('authorization') ?? ''
  if (isSameSecret(given, `Bearer ${env().SITE_TOKEN}`)) return
  const message = 'Cette adresse est réservée au site public.'
  throw new AppError({ code: 'auth.site', message, status: 401 })
}

const isSameSecret = (given: string, expected: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
