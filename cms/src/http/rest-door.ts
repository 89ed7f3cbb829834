import { AppError } from '@infos-droits/shared'
import { HTTP as fr } from './labels.fr.ts'

type Context = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, context: Context) => Promise<Response> | Response

/** Bytes of a JSON body: a batch of sealed questions is the largest there is. */
const JSON_MAX = 8_000_000
/** A sealed photograph of a letter is larger: base64 inside base64. */
const LARGER: Record<string, number> = { '/api/intake/letters': 20_000_000 }
/** How deep the richest text of ours goes is about thirty. */
const DEPTH_MAX = 100
const QUERY_MAX = 100_000
/** Names that are no field of anything: operators of MongoDB, what objects inherit, controls. */
const ODD_NAME = /(^|[&[.])(\$|__proto__|constructor|prototype)|\p{Cc}/u

/**
 * Stands before every REST handler of Payload, and refuses what Payload would stumble over: it answers
 * 500 to a body that is no object, to half a form, to a condition with an operator of MongoDB in it.
 * What comes through is a request that can be understood; whether it is allowed is not decided here.
 */
export const restDoor =
  (handler: Handler): Handler =>
  async (request, context) => {
    try {
      requireReadable(request)
      return unkept(await handler(await withReadableBody(request), context))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { code, message, status } = error
      return unkept(Response.json({ code, message, errors: [{ message }] }, { status }))
    }
  }

/** Answers may hold what a citizen wrote: no cache keeps them, unless who answers says otherwise. */
const unkept = (response: Response): Response => {
  if (!response.headers.has('cache-control')) response.headers.set('Cache-Control', 'no-store')
  return response
}

const refuse = (code: 'http.query' | 'http.json' | 'http.type' | 'http.tooLong', status: number) =>
  new AppError({ code, message: fr[code], status })

const requireReadable = ({ url }: Request): void => {
  const { pathname, search } = new URL(url)
  if (search.length > QUERY_MAX) throw refuse('http.tooLong', 414)
  for (const part of [pathname, search.replaceAll('+', ' ').slice(1)])
    if (ODD_NAME.test(decoded(part))) throw refuse('http.query', 400)
  if (isInherited(decoded(pathname))) throw refuse('http.query', 400)
}

/** A name that every object has: Payload looks a collection up by it, finds something, and fails on it. */
const isInherited = (path: string): boolean =>
  path.split('/').some((step) => Object.hasOwn(Object.prototype, step))

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new AppError({ code: 'http.query', message: fr['http.query'], status: 400, cause })
  }
}

const BODYLESS = ['GET', 'HEAD', 'OPTIONS']

/** The same request, with a body that is an object (none at all counts as an empty one) or a form. */
const withReadableBody = async (request: Request): Promise<Request> => {
  if (BODYLESS.includes(request.method)) return request
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  // Forms with files, and long lists of conditions: Payload reads them itself.
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') return request
  const most = LARGER[new URL(request.url).pathname] ?? JSON_MAX
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > most) throw refuse('http.tooLong', 413)
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > most) throw refuse('http.tooLong', 413)
  if (bytes.byteLength > 0 && type !== 'application/json') throw refuse('http.type', 415)
  const text = bytes.byteLength === 0 ? '{}' : textOf(bytes)
  requireObject(text)
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  const { method, signal } = request
  return new Request(request.url, { method, headers, body: text, signal })
}

const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError({ code: 'http.json', message: fr['http.json'], status: 400, cause })
  }
}

const requireObject = (text: string): void => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && isShallow(value))
      return
  } catch (cause) {
    throw new AppError({ code: 'http.json', message: fr['http.json'], status: 400, cause })
  }
  throw refuse('http.json', 400)
}

/** Walks with a list of its own: what is too deep would overflow the stack of a walk that calls itself. */
const isShallow = (value: object): boolean => {
  let level: object[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return false
    level = level
      .flatMap((item) => Object.values(item) as unknown[])
      .filter((item): item is object => typeof item === 'object' && item !== null)
  }
  return true
}
