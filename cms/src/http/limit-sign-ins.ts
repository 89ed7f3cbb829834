import { HTTP as fr } from './labels.fr.ts'
import { limitFailures } from './limit-failures.ts'

/** What is posted about an account: passwords, codes, wishes for a new password. */
const DOORS = /^\/api\/users\/(?!logout$|refresh-token$)/i
/** Answers the same whether the account exists or not, and sends a mail: each one counts. */
const FORGOT = /\/forgot-password$/i

/** A path as the router understands it. */
const pathOf = ({ url }: Request): string =>
  decodeURIComponent(new URL(url).pathname).replace(/\/+/g, '/').replace(/\/$/, '')

/** Stands before the posts of the REST API: twenty failed tries a minute to get into an account. */
export const limitSignIns = limitFailures({
  perAddress: 20,
  inAll: 200,
  isTry: (request) => request.method === 'POST' && DOORS.test(pathOf(request)),
  // What fails on our side says nothing about who tried.
  hasFailed: ({ request, response }) =>
    (response.status >= 400 && response.status < 500) || FORGOT.test(pathOf(request)),
  refuse: () => {
    const message = fr['http.tooMany']
    const body = { code: 'http.tooMany', message, errors: [{ message }] }
    return Response.json(body, { status: 429 })
  },
})
