import {
  addDataAndFileToRequest,
  AuthenticationError,
  headersWithCors,
  LockedAuth,
  loginOperation,
  type Endpoint,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { againOnConflict } from '../work/index.ts'
import { noteRefused, spendAsOnPassword } from './refused.ts'

const body = z.object({ email: z.string().catch(''), password: z.string().catch('') })
type Given = z.output<typeof body>

/**
 * `POST /api/users/login`, in place of Payload's own and answering the same without its token. Payload writes the account
 * at each sign-in: of two at the same moment one is rolled back, and here begins again.
 */
export const passwordEndpoint: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections.users
    const given = body.safeParse(req.data)
    const data = given.success ? given.data : { email: '', password: '' }
    const { token, ...told } = await orRefusal({
      req,
      data,
      work: () => againOnConflict(() => loginOperation({ collection, data, req })),
    })
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: token ?? '',
    })
    const headers = headersWithCors({ headers: new Headers({ 'Set-Cookie': cookie }), req })
    return Response.json({ message: req.t('authentication:passed'), ...told }, { headers })
  },
}

/**
 * No account, a locked one and a wrong password are refused in the same words, after the same work, and
 * each refusal is a line of the access log.
 *
 * @throws AuthenticationError (401) for all of them.
 */
const orRefusal = async <Result>({
  req,
  data,
  work,
}: {
  req: PayloadRequest
  data: Given
  work: () => Promise<Result>
}): Promise<Result> => {
  const { payload } = req
  const account = await accountOf(payload, data.email)
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AuthenticationError) && !(error instanceof LockedAuth)) throw error
    if (account === null || account.isLocked) await spendAsOnPassword(data.password)
    await noteRefused({ payload, event: 'password_refused', account: account?.id ?? null })
    throw new AuthenticationError(req.t)
  }
}

/** The account of an address as Payload finds it, before it looks. */
const accountOf = async (payload: Payload, email: string) => {
  const where = { email: { equals: email.toLowerCase().trim() } }
  const found = await payload.db.findOne({ collection: 'users', where })
  if (found === null) return null
  const { id, lockUntil } = found as { id: string; lockUntil?: string | null }
  return { id, isLocked: Boolean(lockUntil) && Date.parse(lockUntil ?? '') > Date.now() }
}
