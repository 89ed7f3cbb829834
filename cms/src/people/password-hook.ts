import type { PayloadRequest, Where } from 'payload'
import { dataOf, type BeforeOperation } from '../hooks.ts'
import type { User } from '../payload-types.ts'
import { assertStrongPassword } from './password.ts'

const SETS_PASSWORD = ['create', 'update', 'resetPassword']

/** Refuses a weak password wherever one is set: new account, change, forgotten password. */
export const checkPassword: BeforeOperation = async ({ args, operation, req }) => {
  const data = SETS_PASSWORD.includes(operation) ? dataOf(args) : null
  const password = data?.['password']
  if (data === null || typeof password !== 'string' || password === '') return
  const given = data['email']
  const email = typeof given === 'string' ? given : await emailOf({ args, operation, data, req })
  await assertStrongPassword({ password, email, t: req.t })
}

/** The address of the account, when it is not told with the password: by its id or the mailed token. */
const emailOf = async ({
  args,
  operation,
  data,
  req,
}: {
  args: object
  operation: string
  data: Record<string, unknown>
  req: PayloadRequest
}): Promise<string | undefined> => {
  const key = operation === 'resetPassword' ? data['token'] : 'id' in args ? args.id : undefined
  if (typeof key !== 'string') return undefined
  const field = operation === 'resetPassword' ? 'resetPasswordToken' : 'id'
  const where: Where = { [field]: { equals: key } }
  const account = await req.payload.db.findOne<User>({ collection: 'users', where, req })
  return account?.email
}
