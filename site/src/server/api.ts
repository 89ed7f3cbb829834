import { paths } from '@infos-droits/shared'
import { redirect, respondJson } from './http/index.ts'
import { serverLabels as labels } from './labels.fr.ts'
import { postQuestion, refuseWhileStarting, sendNonce } from './questions/index.ts'
import type { Exchange, SiteServices } from './router.ts'
import { postDeskCode, postVisits } from './signals/index.ts'

type Given = { exchange: Exchange; services: SiteServices }

/** Addresses that take a post. */
const POSTS: Record<string, (given: Given) => Promise<void>> = {
  '/api/questions': async ({ exchange: { request, response }, services }) => {
    const release = await services.releases.current()
    if (release !== null) return postQuestion({ request, response, release, services })
    const { bodyTimeoutMs } = services
    await refuseWhileStarting({ request, response, bodyTimeoutMs })
  },
  '/api/visits': async ({ exchange: { request, response }, services }) => {
    const release = await services.releases.current()
    const perMinute = release?.content.settings.postsPerMinute ?? PER_MINUTE_BEFORE
    await postVisits({ request, response, perMinute, services })
  },
  '/api/desk-code': ({ exchange: { request, response }, services }) =>
    postDeskCode({ request, response, services }),
}

/** Where a post is taken; the tests try each. */
export const API_ADDRESSES = Object.keys(POSTS)

/** Before the first release there are no settings. */
const PER_MINUTE_BEFORE = 10

/** Everything below `/api/`: JSON, and the question form’s post. */
export const answerApi = async ({ exchange, services }: Given): Promise<void> => {
  const { request, response, target } = exchange
  const refuse = ({ status, code, message }: { status: number; code: string; message: string }) => {
    const headers = request.method === 'POST' ? { connection: 'close' } : {}
    respondJson({ response, status, body: { code, message, issues: [] }, headers })
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (target.path === '/api/questions/nonce' && isRead) {
    sendNonce({ response, services })
    return
  }
  const post = Object.hasOwn(POSTS, target.path) ? POSTS[target.path] : undefined
  if (post === undefined) {
    refuse({ status: 404, code: 'api.notFound', message: labels.notFound })
    return
  }
  // The tab of a form that came back, opened again: the browser asks for where it was posted.
  const isPage = isRead && /text\/html/.test(request.headers.accept ?? '')
  if (target.path === '/api/questions' && isPage) {
    redirect({ response, status: 303, location: paths.ask() })
    return
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    refuse({ status: 405, code: 'api.method', message: labels.apiMethod })
    return
  }
  await post({ exchange, services })
}
