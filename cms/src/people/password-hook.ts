import { dataOf, type BeforeOperation } from '../hooks.ts'
import { assertStrongPassword } from './password.ts'

const SETS_PASSWORD = ['create', 'update', 'resetPassword']

/** Refuses a weak password wherever one is set: new account, change, forgotten password. */
export const checkPassword: BeforeOperation = async ({ args, operation, req }) => {
  const data = SETS_PASSWORD.includes(operation) ? dataOf(args) : null
  const password = data?.['password']
  if (typeof password !== 'string' || password === '') return
  const email = data?.['email']
  await assertStrongPassword({
    password,
    email: typeof email === 'string' ? email : undefined,
    t: req.t,
  })
}
