import config from '../../../../payload.config.ts'
import { getPayload } from 'payload'
import { getReadingPage, postReadingPage } from '../../../../desk/index.ts'

type Context = { params: Promise<{ token?: string[] }> }

/** A cut-off address is answered in French too. */
const addressIn = async (params: Context['params']): Promise<string> =>
  ((await params).token ?? []).join('/')

export const dynamic = 'force-dynamic'

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  getReadingPage({ payload: await getPayload({ config }), address: await addressIn(params) })

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  postReadingPage({
    payload: await getPayload({ config }),
    address: await addressIn(params),
    request,
  })
