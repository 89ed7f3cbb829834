import type { AfterErrorHook } from 'payload'
import { HTTP } from './http/index.ts'

/** Errors of libraries that only what was sent can cause; Payload’s own of the last name has a status. */
const NAMES = new Set([
  ...['BSONError', 'BSONRuntimeError', 'CastError', 'SyntaxError', 'URIError'],
  // Of mongoose: a choice that a draft was given and that is none, which Payload does not look at.
  'ValidationError',
])
/** Of the reader of forms with files (busboy), which gives them no name. */
const MESSAGES =
  /^(Unexpected end of form|Malformed (part header|content type|urlencoded form)|Multipart: |Unsupported content type|Missing Content-Type|Request is not eligible|Can't use \$|Invalid field ".*" passed to sort|Expected .* in (JSON|path))/
/** BadValue, FailedToParse, and names of fields that begin with a dollar. */
const MONGO_CODES = new Set([2, 9, 16_410])

/** What cannot be understood is the sender’s affair (400), not a failure of ours; without a word of the library. */
export const sayNotUnderstood: AfterErrorHook = ({ error }) => {
  const { status, code } = error as { status?: number; code?: unknown }
  if (status !== undefined && status < 500) return
  const isOfInput =
    NAMES.has(error.name) ||
    MESSAGES.test(error.message) ||
    (error.name === 'MongoServerError' && typeof code === 'number' && MONGO_CODES.has(code))
  if (!isOfInput) return
  const message = HTTP['http.form']
  return { response: { errors: [{ name: 'http.form', message }] }, status: 400 }
}
