import { cleanText, paths, QUESTION_LIMITS } from '@infos-droits/shared'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { renderPage } from '../../rendering/index.ts'
import type { FormView } from '../../views.ts'
import { respondHtml, type Target } from '../http/index.ts'
import { serverLabels } from '../labels.fr.ts'
import { phonesOf, plainPage } from '../pages/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import { typedValues, type Fields } from './fields.ts'
import { withLetters } from './letters.ts'
import { issueNonce } from './nonce.ts'
import type { QuestionServices } from './services.ts'

/**
 * `GET /poser-une-question/`: the form, its subject filled in when it comes from a guide, its text when
 * it was carried over from a search.
 */
export const showForm = async ({
  target,
  response,
  release,
  services,
}: {
  request: IncomingMessage
  target: Target
  response: ServerResponse
  release: LiveRelease
  services: QuestionServices
}): Promise<void> => {
  const guide = findGuide({ release, slug: target.params.get('fiche') })
  const text = cleanText(target.params.get('texte') ?? '').slice(0, QUESTION_LIMITS.textMax)
  await sendForm({
    response,
    release,
    services,
    status: 200,
    view: {
      nonce: issueNonce({ secret: services.secret, issuedAt: services.now() }),
      values: {
        ...(guide === undefined ? {} : { guide: guide.slug, rubric: guide.rubric }),
        ...(text === '' ? {} : { text }),
      },
      issues: [],
      notice: null,
    },
  })
}

/** The form with what was typed, the guides that may answer it and whom to call: nothing is sent. */
export const sendHelp = ({
  fields,
  hadFiles,
  response,
  release,
  services,
}: {
  fields: Fields
  hadFiles: boolean
  response: ServerResponse
  release: LiveRelease
  services: QuestionServices
}): Promise<void> => {
  const given = fields['nonce']
  const { secret } = services
  const nonce =
    typeof given === 'string' && given !== ''
      ? given
      : issueNonce({ secret, issuedAt: services.now() })
  const view = {
    nonce,
    values: typedValues(fields),
    issues: withLetters({ issues: [], hadFiles }),
    notice: null,
    isLooked: true,
  }
  return sendForm({ response, release, services, status: 200, view })
}

/** Sends the form as a page; when even that fails, what was typed comes back on a bare page. */
export const sendForm = async ({
  response,
  release,
  services,
  status,
  view,
  headers = {},
}: {
  response: ServerResponse
  release: LiveRelease
  services: Pick<QuestionServices, 'handler' | 'siteUrl' | 'log'>
  status: number
  view: Omit<FormView, 'guideTitle' | 'looked' | 'help'>
  headers?: OutgoingHttpHeaders
}): Promise<void> => {
  const { handler, siteUrl, log } = services
  const guideTitle = findGuide({ release, slug: view.values['guide'] })?.title ?? null
  const looked = lookedIn({ release, values: view.values })
  const help = await release.search.helpFor(view.values['text'] ?? '')
  const locals = { content: release.content, form: { ...view, guideTitle, looked, help } }
  try {
    const page = await renderPage({ handler, address: paths.ask(), siteUrl, locals })
    if (page.status !== 200) throw new Error(`the form answered ${String(page.status)}`)
    respondHtml({ response, status, body: page.body, headers })
  } catch (error) {
    log('error', 'form not rendered', factsOf(error))
    const body = plainPage({
      title: serverLabels.failedTitle,
      message: view.notice?.message ?? serverLabels.failed,
      siteName: release.content.settings.siteName,
      phones: phonesOf(release.content),
      typed: view.values['text'],
    })
    respondHtml({ response, status: status === 200 ? 500 : status, body, headers })
  }
}

const findGuide = ({ release, slug }: { release: LiveRelease; slug: string | null | undefined }) =>
  release.content.guides.find((guide) => guide.slug === slug)

/** Those that were told, or the one the person came from. */
const lookedIn = ({ release, values }: { release: LiveRelease; values: FormView['values'] }) =>
  (values['looked'] ?? values['guide'] ?? '')
    .split(' ', QUESTION_LIMITS.lookedMax)
    .flatMap((slug) => findGuide({ release, slug }) ?? [])
    .map(({ slug, title }) => ({ slug, title }))
