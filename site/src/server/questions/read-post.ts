import { QUESTION_LIMITS } from '@infos-droits/shared'
import type { IncomingMessage } from 'node:http'
import { readBody, type Body } from '../http/index.ts'

/** Bytes of a form too long to be taken that are kept to show it again, every field of it. */
const FORM_KEPT_MAX = 512 * 1024

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

/** Compares the media type only; a form or a JSON text in another charset than UTF-8 is not ours. */
export const kindOf = ({ headers }: IncomingMessage): Kind => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.find((item) => item.trim().startsWith('charset='))?.split('=')[1]
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset.trim())) return 'other'
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'other'
  if (type.trim() === 'application/x-www-form-urlencoded') return 'form'
  return type.trim() === 'application/json' ? 'json' : 'other'
}
