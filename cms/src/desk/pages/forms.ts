import { AppError } from '@infos-droits/shared'
import { bodyOf } from '../../http/index.ts'
import { PAGES } from './labels.fr.ts'

/** Several times the longest text with all its accents: one that is too long comes back to be shortened. */
const BODY_MAX = 512 * 1024

/**
 * The fields of a posted form; the last one wins when a name comes twice. Reading stops at the limit:
 * nobody can fill the memory.
 *
 * @throws AppError `form.large` (413) or `form.type` (415).
 */
export const formFields = async (request: Request): Promise<Record<string, string>> => {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new AppError({ code: 'form.type', message: PAGES.form.type, status: 415 })
  }
  return Object.fromEntries(new URLSearchParams(await bodyText(request)))
}

const bodyText = async (request: Request): Promise<string> => {
  const tooLarge = { code: 'form.large', message: PAGES.form.large, status: 413 }
  return (await bodyOf(request, { most: BODY_MAX, tooLarge })).toString('utf8')
}

/** True when another site sent the form. */
export const isCrossSite = (request: Pick<Request, 'headers'>): boolean => {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
