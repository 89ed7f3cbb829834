import { LETTER_LIMITS, QUESTION_LIMITS } from '@infos-droits/shared'
import type { IncomingMessage } from 'node:http'
import { readBody, type Body } from '../http/index.ts'

/** Bytes of a form too long to be taken that are kept to show it again, every field of it. */
const FORM_KEPT_MAX = 512 * 1024
/** Bytes of a form with files: the fields, the files, and what stands between them. */
const LETTERS_BODY_MAX = QUESTION_LIMITS.bodyMax + LETTER_LIMITS.bytesInAll + 16_384
/** For a form with photographs to arrive: a telephone sends slowly. */
export const LETTERS_TIMEOUT_MS = 120_000
/** Bodies with files that may be in memory at once; who comes after them is asked to wait. */
const LETTERS_AT_ONCE = 8

/** `other`: nothing we read. */
export type Kind = 'form' | 'json' | 'other'

/** Reads the body of a post; a form too long is kept so far that it can be shown again. */
export const readPost = ({
  request,
  kind,
  timeoutMs,
}: {
  request: IncomingMessage
  kind: Kind
  timeoutMs: number
}): Promise<Body> => {
  const limit = QUESTION_LIMITS.bodyMax
  return readBody({ request, limit, kept: kind === 'form' ? FORM_KEPT_MAX : limit, timeoutMs })
}

let underWay = 0

/**
 * The same for a form that may hold files. Only so many large ones are read at once; `busy` when there is
 * no room for this one, of which the beginning is kept, to show it again.
 */
export const readLettersPost = async ({
  request,
  timeoutMs,
}: {
  request: IncomingMessage
  /** For a form without files. */
  timeoutMs: number
}): Promise<Body | (Omit<Body, 'state'> & { state: 'busy' })> => {
  const length = Number(request.headers['content-length'] ?? Infinity)
  if (length <= QUESTION_LIMITS.bodyMax) return readPost({ request, kind: 'form', timeoutMs })
  if (underWay >= LETTERS_AT_ONCE) {
    const body = await readPost({ request, kind: 'form', timeoutMs })
    return body.state === 'tooLong' ? { ...body, state: 'busy' } : body
  }
  underWay += 1
  try {
    return await readBody({
      request,
      limit: LETTERS_BODY_MAX,
      timeoutMs: Math.max(timeoutMs, LETTERS_TIMEOUT_MS),
    })
  } finally {
    underWay -= 1
  }
}

/** Compares the media type only; a form or a JSON text in another charset than UTF-8 is not ours. */
export const kindOf = ({ headers }: IncomingMessage): Kind => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.find((item) => item.trim().startsWith('charset='))?.split('=')[1]
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset.trim())) return 'other'
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'other'
  if (type.trim() === 'application/x-www-form-urlencoded') return 'form'
  return type.trim() === 'application/json' ? 'json' : 'other'
}
