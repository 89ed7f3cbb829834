import { paths } from '@infos-droits/shared'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { renderPage } from '../../rendering/index.ts'
import type { FeedbackView } from '../../views.ts'
import { respondHtml } from '../http/index.ts'
import { serverLabels } from '../labels.fr.ts'
import { phonesOf, plainPage } from '../pages/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import type { SignalServices } from './services.ts'

export type FeedbackKind = FeedbackView['kind']

export const ADDRESS: Record<FeedbackKind, string> = {
  helpful: paths.feedback(),
  error: paths.report(),
}

/** Sends the page of a form; when even that fails, what was typed comes back on a bare page. */
export const sendFeedbackPage = async ({
  view,
  status = 200,
  headers = {},
  response,
  release,
  services: { handler, siteUrl, log },
}: {
  view: FeedbackView
  status?: number
  headers?: OutgoingHttpHeaders
  response: ServerResponse
  release: LiveRelease
  services: Pick<SignalServices, 'handler' | 'siteUrl' | 'log'>
}): Promise<void> => {
  const locals = { content: release.content, feedback: view }
  try {
    const page = await renderPage({ handler, address: ADDRESS[view.kind], siteUrl, locals })
    if (page.status !== 200) throw new Error(`the page answered ${String(page.status)}`)
    respondHtml({ response, status, body: page.body, headers })
  } catch (error) {
    log('error', 'feedback page not rendered', factsOf(error))
    const body = plainPage({
      title: serverLabels.failedTitle,
      message: view.problem?.message ?? serverLabels.failed,
      siteName: release.content.settings.siteName,
      phones: phonesOf(release.content),
      typed: view.text,
    })
    respondHtml({ response, status: status === 200 ? 500 : status, body, headers })
  }
}
