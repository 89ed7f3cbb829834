import { QUESTION_LIMITS } from '@infos-droits/shared'
import type { IncomingMessage } from 'node:http'
import { readForm, readJson, type ReadFields } from './fields.ts'
import { boundaryIn, readMultipart, type PostedFile } from './multipart.ts'
import { kindOf, readLettersPost, readPost, type Kind } from './read-post.ts'

/** A posted question as it came: how it was written, its bytes, and what stands in them. */
export type QuestionPost = {
  kind: Kind
  body: Awaited<ReturnType<typeof readLettersPost>>
  read: ReadFields
  files: PostedFile[]
}

/** Reads the post of a question, with the files that came with it. */
export const readQuestion = async ({
  request,
  timeoutMs,
}: {
  request: IncomingMessage
  timeoutMs: number
}): Promise<QuestionPost> => {
  const boundary = boundaryIn(request)
  if (boundary === null) {
    const kind = kindOf(request)
    const body = await readPost({ request, kind, timeoutMs })
    const read = kind === 'json' ? readJson(body.bytes) : readForm(body.bytes)
    return { kind, body, read, files: [] }
  }
  const body = await readLettersPost({ request, timeoutMs })
  const { files, ...read } = readMultipart({ bytes: body.bytes, boundary })
  return { kind: 'form', body: withoutLongText({ body, files }), read, files }
}

/** Words are as short with files as without. */
const withoutLongText = ({
  body,
  files,
}: Pick<QuestionPost, 'body' | 'files'>): QuestionPost['body'] => {
  const words = body.bytes.length - files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const isLong = body.state === 'whole' && words > QUESTION_LIMITS.bodyMax
  return isLong ? { ...body, state: 'tooLong' } : body
}
