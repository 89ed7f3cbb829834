import type { AfterErrorHook } from 'payload'

type FieldError = Error & { data: { errors: unknown[] } }

const isFieldError = (error: unknown): error is FieldError =>
  error instanceof Error &&
  error.name === 'ValidationError' &&
  'data' in error &&
  typeof error.data === 'object' &&
  error.data !== null &&
  'errors' in error.data &&
  Array.isArray(error.data.errors)

/**
 * Keeps what is wrong with each field in the answer, so that the form shows it beside the field.
 * Payload knows its own errors by `instanceof`, and the bundler makes several copies of the class: an
 * error thrown by a hook may be of another copy than the one that answers.
 */
export const keepFieldErrors: AfterErrorHook = ({ error, result }) => {
  if (!isFieldError(error) || result?.errors.some((item) => item.data !== undefined)) return
  const { name, message, data } = error
  return { response: { errors: [{ name, message, data: { errors: data.errors } }] } }
}
