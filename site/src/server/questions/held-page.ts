import { paths } from '@infos-droits/shared'
import type { ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { renderPage } from '../../rendering/index.ts'
import type { CheckView } from '../../views.ts'
import type { Held } from '../attack/index.ts'
import { respondHtml, respondJson } from '../http/index.ts'
import { serverLabels } from '../labels.fr.ts'
import { phonesOf, plainPage } from '../pages/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import type { Fields } from './fields.ts'
import { NOTICES } from './labels.fr.ts'
import type { QuestionServices } from './services.ts'

/**
 * 429: the question is right, and the site is flooded. A form gets a page that holds all of it and sends
 * it again, by itself or after a wait; JSON gets `{code, message, challenge, pass, waitSeconds}`.
 */
export const sendHeld = async ({
  held,
  isForm,
  fields,
  hadFiles,
  response,
  release,
  services,
}: {
  held: Held
  isForm: boolean
  fields: Fields
  hadFiles: boolean
  response: ServerResponse
  release: LiveRelease
  services: Pick<QuestionServices, 'handler' | 'siteUrl' | 'log'>
}): Promise<void> => {
  const { handler, siteUrl, log } = services
  const status = 429
  const headers = { 'retry-after': String(Math.max(1, held.waitSeconds)) }
  log('info', 'question held', { sent: held.sent })
  if (!isForm) {
    const { challenge, pass, waitSeconds } = held
    const body = { code: 'question.held', message: NOTICES['question.held'], issues: [] }
    respondJson({ response, status, body: { ...body, challenge, pass, waitSeconds }, headers })
    return
  }
  const check: CheckView = { ...held, fields: keptOf(fields), hadFiles }
  try {
    const locals = { content: release.content, check }
    const page = await renderPage({ handler, address: paths.askCheck(), siteUrl, locals })
    if (page.status !== 200) throw new Error(`the check answered ${String(page.status)}`)
    respondHtml({ response, status, body: page.body, headers })
  } catch (error) {
    log('error', 'check not rendered', factsOf(error))
    const { text } = fields
    const body = plainPage({
      title: serverLabels.failedTitle,
      message: serverLabels.failed,
      siteName: release.content.settings.siteName,
      phones: phonesOf(release.content),
      typed: typeof text === 'string' ? text : undefined,
    })
    respondHtml({ response, status, body, headers })
  }
}

/** Made anew by the page itself. */
const OURS = new Set(['proof', 'pass'])

/** Everything that was posted, as it was. */
const keptOf = (fields: Fields): CheckView['fields'] =>
  Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && !OURS.has(name) ? [{ name, value }] : [],
  )
