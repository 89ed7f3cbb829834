import type { AfterErrorHook, ErrorResult } from 'payload'
import { ERRORS_FR } from './errors.fr.ts'

type Told = { message?: unknown; data?: unknown }

/**
 * Says in French what Payload says in English whatever the language, beside a field too; the status
 * stays.
 */
export const sayInFrench: AfterErrorHook = ({ result }) => {
  const errors: Told[] = result?.errors ?? []
  const said = errors.map(inFrench)
  const isChanged = said.some((error, at) => error !== errors[at])
  if (isChanged) return { response: { ...result, errors: said } as ErrorResult }
}

const inFrench = <Error extends Told>(error: Error): Error => {
  const message = typeof error.message === 'string' ? frenchOf(error.message) : undefined
  const data = ofFields(error.data)
  if (message === undefined && data === undefined) return error
  return { ...error, ...(message && { message }), ...(data && { data }) }
}

const frenchOf = (message: string): string | undefined =>
  ERRORS_FR.find(([beginning]) => beginning.test(message))?.[1]

/** What is told of each field, when any of it was in English. */
const ofFields = (data: unknown): object | undefined => {
  if (typeof data !== 'object' || data === null || !('errors' in data)) return undefined
  if (!Array.isArray(data.errors)) return undefined
  const errors = data.errors as Told[]
  const said = errors.map(inFrench)
  return said.some((error, at) => error !== errors[at]) ? { ...data, errors: said } : undefined
}
