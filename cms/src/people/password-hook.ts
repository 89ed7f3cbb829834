import type { CollectionBeforeOperationHook } from 'payload'
import { assertStrongPassword } from './password.ts'

/** Refuses a weak password wherever one is set: new account, change, forgotten password. */
export const checkPasswordBeforeOperation: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return args
  const data: unknown = 'data' in args ? args.data : undefined
  if (typeof data !== 'object' || data === null || !('password' in data)) return args
  const { password } = data
  if (typeof password !== 'string' || password === '') return args
  const email = 'email' in data && typeof data.email === 'string' ? data.email : undefined
  assertStrongPassword({ password, email })
  return args
}
