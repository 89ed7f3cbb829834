import config from '../../../../payload.config.ts'
import { getPayload } from 'payload'
import { getReadingPage, postReadingPage } from '../../../../desk/index.ts'

type Context = { params: Promise<{ token: string }> }

export const dynamic = 'force-dynamic'

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  getReadingPage({ payload: await getPayload({ config }), address: (await params).token })

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  postReadingPage({ payload: await getPayload({ config }), address: (await params).token, request })
