import config from '../../../../payload.config.ts'
import { getPayload } from 'payload'
import { getReadingPage, limitTokens, postReadingPage } from '../../../../desk/index.ts'

type Context = { params: Promise<{ token?: string[] }> }

/** A cut-off address is answered in French too. */
const addressIn = async (params: Context['params']): Promise<string> =>
  ((await params).token ?? []).join('/')

export const dynamic = 'force-dynamic'

export const GET = limitTokens(async (_request, { params }: Context) =>
  getReadingPage({ payload: await getPayload({ config }), address: await addressIn(params) }),
)

export const POST = limitTokens(async (request, { params }: Context) =>
  postReadingPage({
    payload: await getPayload({ config }),
    address: await addressIn(params),
    request,
  }),
)
