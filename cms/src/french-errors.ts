import type { AfterErrorHook } from 'payload'
import { ERRORS_FR } from './admin.fr.ts'

/** Says in French what Payload says in English whatever the language; the status stays. */
export const sayInFrench: AfterErrorHook = ({ error, result }) => {
  const message = ERRORS_FR.get(error.message)
  if (message === undefined) return
  return { response: { ...result, errors: [{ name: error.name, message }] } }
}
