import {
  AppError,
  dayOf,
  newSignalId,
  parseSignal,
  SIGNAL_ERRORS,
  type SignalResult,
} from '@infos-droits/shared'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { redirect, respondHtml, type Target } from '../http/index.ts'
import { serverLabels } from '../labels.fr.ts'
import { plainPage } from '../pages/index.ts'
import { kindOf, readForm, readPost, type Fields } from '../questions/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import { ADDRESS, sendFeedbackPage, type FeedbackKind } from './feedback-page.ts'
import { ANSWER_OF, feedbackViewFor, pageIn } from './feedback-view.ts'
import { keepSignal } from './keep-signal.ts'
import { SIGNAL_NOTICES } from './labels.fr.ts'
import { refusalBefore, type Refusal } from './refusal.ts'
import type { SignalServices } from './services.ts'

type Asked = { request: IncomingMessage; response: ServerResponse; services: SignalServices }

/** Where the two forms live and are posted; the tests try each. */
export const FORM_ADDRESSES = Object.keys(ADDRESS)

/** Which of the two forms lives at an address; null at any other. */
export const feedbackKindAt = (path: string): FeedbackKind | null =>
  (Object.keys(ADDRESS) as FeedbackKind[]).find((kind) => ADDRESS[kind] === path) ?? null

/** `GET /retour/` and `GET /signaler/`: the form for a page, thanks, or what this is about. */
export const showFeedback = ({
  kind,
  target,
  response,
  release,
  services,
}: {
  kind: FeedbackKind
  target: Target
  response: ServerResponse
  release: LiveRelease
  services: SignalServices
}): Promise<void> => {
  const view = feedbackViewFor({ kind, params: target.params, release })
  return sendFeedbackPage({ view, response, release, services })
}

/** `POST /retour/` and `POST /signaler/`: thanks (303), or the form again with what was typed. */
export const postFeedback = async ({
  kind,
  request,
  response,
  release,
  services,
}: Asked & { kind: FeedbackKind; release: LiveRelease | null }): Promise<void> => {
  const isRightType = kindOf(request) === 'form'
  const timeoutMs = services.bodyTimeoutMs
  const body = await readPost({ request, kind: kindOf(request), timeoutMs })
  if (body.state === 'gone') return
  const { fields } = readForm(isRightType ? body.bytes : Buffer.alloc(0))
  if (release === null) {
    sayStarting({ response, typed: textIn(fields) })
    return
  }
  const refuse = ({
    status,
    message,
    isOfText = false,
    headers = {},
  }: Omit<Refusal, 'code'> & { message: string; isOfText?: boolean }) =>
    sendFeedbackPage({
      view: {
        ...viewOf({ kind, fields, release, isOurs: status !== 403 }),
        problem: { message, isOfText },
      },
      status,
      headers,
      response,
      release,
      services,
    })
  const refuseFor = (refusal: Refusal) =>
    refuse({ ...refusal, message: SIGNAL_NOTICES[refusal.code] })
  const limit = services.signalLimit
  const perMinute = release.content.settings.postsPerMinute
  const early = await refusalBefore({ request, body, isRightType, limit, perMinute, services })
  if (early !== null) return refuseFor(early)
  if (textOf(fields, 'website') !== '') return refuseFor({ status: 422, code: 'signal.robot' })

  const read = readSignal({ kind, fields, address: services.clientAddress(request), services })
  const page = pageIn({ release, path: fields['page'] })
  if (!read.ok) {
    const isOfText = read.code.startsWith('signal.text.')
    return refuse({ status: 422, message: read.message, isOfText })
  }
  if (page === null) return refuse({ status: 422, message: SIGNAL_ERRORS['signal.page.unknown'] })
  try {
    await keepSignal({ signal: read.signal, services })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'spool.full') throw error
    services.log('error', 'signal not kept', factsOf(error))
    return refuseFor({ status: 503, code: 'spool.full', headers: { 'retry-after': '120' } })
  }
  const isOver = kind === 'error' || textIn(fields) !== ''
  const next: Record<string, string> = isOver
    ? { merci: '1' }
    : { reponse: textOf(fields, 'reponse'), id: read.signal.id }
  const query = new URLSearchParams({ page: page.path, ...next })
  redirect({ response, status: 303, location: `${ADDRESS[kind]}?${query.toString()}` })
}

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

const textIn = (fields: Fields): string => textOf(fields, 'texte').trim()

const readSignal = ({
  kind,
  fields,
  address,
  services,
}: {
  kind: FeedbackKind
  fields: Fields
  address: string | null
  services: Pick<SignalServices, 'now' | 'doubleClicks'>
}): SignalResult => {
  const day = dayOf(new Date(services.now()))
  const path = textOf(fields, 'page')
  const given = textOf(fields, 'id')
  if (kind === 'error')
    return parseSignal({ kind, id: given || newSignalId(), day, path, what: textIn(fields) })
  const answer = ANSWER_OF[textOf(fields, 'reponse')]
  const id = given || services.doubleClicks({ address, page: path, answer: answer ?? '' })
  return parseSignal({ kind, id, day, path, answer, word: textIn(fields) })
}

/** The form as it comes back; what another site put in it is not shown under our name. */
const viewOf = ({
  kind,
  fields,
  release,
  isOurs,
}: {
  kind: FeedbackKind
  fields: Fields
  release: LiveRelease
  isOurs: boolean
}) => {
  const params = new URLSearchParams(
    ['page', 'reponse', 'id'].map((name) => [name, textOf(fields, name)]),
  )
  const view = feedbackViewFor({ kind, params, release })
  return { ...view, text: isOurs ? textOf(fields, 'texte') : '' }
}

const sayStarting = ({ response, typed }: { response: ServerResponse; typed: string }) => {
  const message = SIGNAL_NOTICES['signal.starting']
  const body = plainPage({ title: serverLabels.startingTitle, message, typed })
  const headers = { 'retry-after': '5', connection: 'close' }
  respondHtml({ response, status: 503, body, headers })
}
