import { notFoundPage } from '../../../desk/index.ts'

/** Nothing here: the head of the house leads to the admin, all else is answered in French. */
export const GET = (request: Request): Response | Promise<Response> =>
  new URL(request.url).pathname === '/'
    ? new Response(null, { status: 302, headers: { Location: '/admin' } })
    : notFoundPage()
