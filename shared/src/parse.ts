import type { z } from 'zod'
import { AppError } from './errors.ts'

/**
 * Parses something that came from outside; the error names each wrong field.
 *
 * @throws AppError with the given `code` and status 400.
 */
export const parseOrThrow = <Schema extends z.ZodType>({
  schema,
  input,
  code,
  what,
}: {
  schema: Schema
  input: unknown
  code: string
  /** What is being read, for the sentence: « l’instantané du CMS ». */
  what: string
}): z.output<Schema> => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues = result.error.issues
    .slice(0, 8)
    .map((issue) => `${issue.path.map(String).join('.') || '(racine)'} : ${issue.message}`)
    .join(' ; ')
  const message = `${what} n’a pas la forme attendue. ${issues}`
  throw new AppError({ code, message, status: 400, cause: result.error })
}

/** What a text of JSON says; null for one that was cut or is none: a schema then says that it is not right. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
