import { PREVIEW_PATH } from '@infos-droits/shared'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { factsOf } from '../log/index.ts'
import { answerApi } from './api.ts'
import { healthOf } from './health.ts'
import { readTarget, respondHtml, respondJson, securityHeaders, type Target } from './http/index.ts'
import { serverLabels as labels } from './labels.fr.ts'
import { phonesOf, plainPage } from './pages/index.ts'
import { answerPreview, type PreviewServices } from './preview/index.ts'
import type { QuestionServices } from './questions/index.ts'
import type { ServedFiles } from './releases/index.ts'
import { feedbackKindAt, postFeedback, type SignalServices } from './signals/index.ts'
import type { DrainerState } from './spool/index.ts'
import { showPage } from './show-page.ts'

export type SiteServices = QuestionServices &
  SignalServices &
  PreviewServices & {
    build: string
    buildFiles: ServedFiles
    spoolLimit: number
    cmsState: () => DrainerState
  }

export type Exchange = { request: IncomingMessage; response: ServerResponse; target: Target }

const STARTING_SECONDS = 3

/** Answers every request of the public site; never throws. */
export const siteListener =
  (services: SiteServices) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    answer({ request, response, services }).catch((error: unknown) => {
      services.log('error', 'request failed', factsOf(error))
      fail({ request, response, services }).catch(() => response.destroy())
    })
  }

const answer = async ({
  request,
  response,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  services: SiteServices
}): Promise<void> => {
  const target = readTarget(request.url)
  const headers = securityHeaders({ path: target?.path ?? '/', siteUrl: services.siteUrl })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // Before names are looked at: the CMS may come by an inside one, and has the token.
  if (target?.path === PREVIEW_PATH) return answerPreview({ request, response, services })
  if (!services.own.isOwnHost(request.headers.host)) {
    plain({ response, status: 421, title: labels.wrongHostTitle, message: labels.wrongHost })
    return
  }
  if (target === null) {
    plain({ response, status: 400, title: labels.badRequestTitle, message: labels.badRequest })
    return
  }
  const exchange = { request, response, target }
  if (target.path === '/healthz') return answerHealth({ exchange, services })
  if (target.path === '/api' || target.path.startsWith('/api/'))
    return answerApi({ exchange, services })
  const kind = feedbackKindAt(target.path)
  if (!isRead(request) && (kind === null || request.method !== 'POST')) {
    refuseMethod({ response, allow: kind === null ? 'GET, HEAD' : 'GET, HEAD, POST' })
    return
  }
  const release = await services.releases.current()
  if (kind !== null && request.method === 'POST')
    return postFeedback({ kind, request, response, release, services })
  if (release === null) {
    sayStarting(response)
    return
  }
  await showPage({ exchange, release, services })
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

const plain = ({
  response,
  headers,
  status,
  ...page
}: {
  response: ServerResponse
  status: number
  title: string
  message: string
  siteName?: string | undefined
  phones?: string[]
  refreshSeconds?: number
  headers?: Record<string, string | number>
}) => {
  respondHtml({ response, status, body: plainPage(page), ...(headers && { headers }) })
}

const refuseMethod = ({ response, allow }: { response: ServerResponse; allow: string }) => {
  const headers = { allow, connection: 'close' }
  plain({ response, status: 405, title: labels.methodTitle, message: labels.method, headers })
}

const sayStarting = (response: ServerResponse) => {
  plain({
    response,
    status: 503,
    title: labels.startingTitle,
    message: labels.starting,
    refreshSeconds: STARTING_SECONDS,
    headers: { 'retry-after': STARTING_SECONDS },
  })
}

const answerHealth = async ({
  exchange: { request, response },
  services,
}: {
  exchange: Exchange
  services: SiteServices
}) => {
  if (!isRead(request)) {
    refuseMethod({ response, allow: 'GET, HEAD' })
    return
  }
  const { httpStatus, health } = healthOf({
    release: await services.releases.current(),
    build: services.build,
    spool: services.spool,
    signalSpool: services.signalSpool,
    limit: services.spoolLimit,
    cms: services.cmsState(),
    attack: services.gate.state(),
    now: services.now(),
  })
  respondJson({ response, status: httpStatus, body: health })
}

/** The page that says « a fault on our side »: the release’s own when there is one. */
const fail = async ({
  request,
  response,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  services: SiteServices
}) => {
  if (response.headersSent) return response.destroy()
  if (request.url?.startsWith('/api/') === true) {
    const body = { code: 'site.failed', message: labels.failed, issues: [] }
    respondJson({ response, status: 500, body, headers: { connection: 'close' } })
    return
  }
  const release = await services.releases.current().catch(() => null)
  const phones = release === null ? [] : phonesOf(release.content)
  const siteName = release?.content.settings.siteName
  const page = { title: labels.failedTitle, message: labels.failed, siteName, phones }
  plain({ response, status: 500, ...page })
}
