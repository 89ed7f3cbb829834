import { addDataAndFileToRequest, headersWithCors, loginOperation, type Endpoint } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { againOnConflict } from '../work/index.ts'

const body = z.object({ email: z.string().catch(''), password: z.string().catch('') })

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
    const { token, ...told } = await againOnConflict(() =>
      loginOperation({ collection, data, req }),
    )
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: token ?? '',
    })
    const headers = headersWithCors({ headers: new Headers({ 'Set-Cookie': cookie }), req })
    return Response.json({ message: req.t('authentication:passed'), ...told }, { headers })
  },
}
