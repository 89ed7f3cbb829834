import config from '../../../../payload.config.ts'
import { getPayload } from 'payload'
import { getPartnerPage, limitTokens, postPartnerPage } from '../../../../desk/index.ts'

type Context = { params: Promise<{ token?: string[] }> }

/** A cut-off address is answered in French too. */
const addressIn = async (params: Context['params']): Promise<string> =>
  ((await params).token ?? []).join('/')

export const dynamic = 'force-dynamic'

export const GET = limitTokens(async (request, { params }: Context) =>
  getPartnerPage({
    payload: await getPayload({ config }),
    token: await addressIn(params),
    search: new URL(request.url).searchParams,
  }),
)

export const POST = limitTokens(async (request, { params }: Context) =>
  postPartnerPage({
    payload: await getPayload({ config }),
    token: await addressIn(params),
    request,
  }),
)
