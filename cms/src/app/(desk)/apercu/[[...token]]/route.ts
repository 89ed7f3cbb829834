import config from '../../../../payload.config.ts'
import { getPayload } from 'payload'
import { limitTokens } from '../../../../desk/index.ts'
import { getSharedDraft, PLAIN_POLICY, viewIn } from '../../../../preview/index.ts'

type Context = { params: Promise<{ token?: string[] }> }

export const dynamic = 'force-dynamic'

const open = limitTokens(async (request, { params }: Context) =>
  getSharedDraft({
    payload: await getPayload({ config }),
    address: ((await params).token ?? []).join('/'),
    view: viewIn(new URL(request.url).searchParams),
  }),
)

/** Whatever is answered has a policy; a draft has its own. */
export const GET = async (request: Request, context: Context): Promise<Response> => {
  const response = await open(request, context)
  if (!response.headers.has('Content-Security-Policy'))
    response.headers.set('Content-Security-Policy', PLAIN_POLICY)
  return response
}
