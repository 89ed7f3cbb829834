import { AppError, paths, type QuestionIssue } from '@infos-droits/shared'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { factsOf } from '../../log/index.ts'
import { redirect, respondHtml, respondJson } from '../http/index.ts'
import { serverLabels } from '../labels.fr.ts'
import { plainPage } from '../pages/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import { receiptToCallFirst } from './call-first.ts'
import { typedValues, type Fields } from './fields.ts'
import { sendForm, sendHelp } from './form-page.ts'
import { sendHeld } from './held-page.ts'
import { NOTICES, type NoticeCode } from './labels.fr.ts'
import { checkLetters, tooLarge, withLetters } from './letters.ts'
import { issueNonce, NONCE_MIN_MS } from './nonce.ts'
import { readQuestion, type QuestionPost } from './read-question.ts'
import type { Kind } from './read-post.ts'
import type { QuestionServices } from './services.ts'
import { takeQuestion } from './take-question.ts'

/** Asks for the form again with what may answer, and sends nothing. */
const LOOK_FIELD = 'look'
/** Files that may wait for the CMS: the disk is for questions first. */
const LETTERS_WAITING_MAX = 60

/** Why a post is refused, and the form that goes with it. */
type Refusal = {
  status: number
  code: NoticeCode
  issues?: QuestionIssue[]
  nonce?: 'same' | 'fresh' | 'ripe'
  headers?: OutgoingHttpHeaders
}

/**
 * `POST /api/questions`. A form gets the receipt (303) or itself again with what was typed; JSON gets
 * 201 `{reference, receipt, answerDays}` (`receipt` is a path) or `{code, message, issues}`.
 */
export const postQuestion = async ({
  request,
  response,
  release,
  services,
}: {
  request: IncomingMessage
  response: ServerResponse
  release: LiveRelease
  services: QuestionServices
}): Promise<void> => {
  // Read before anything is refused: a client still sending would not hear the answer.
  const { kind, body, read, files } = await readQuestion({
    request,
    timeoutMs: services.bodyTimeoutMs,
  })
  if (body.state === 'gone') return
  const fields = kind === 'other' ? {} : read.fields
  const hadFiles = files.length > 0
  const refuse = (refusal: Refusal) =>
    sendRefusal({ refusal, kind, fields, hadFiles, request, response, release, services })

  const early = await refusalBefore({ request, body, hadFiles, kind, release, services })
  if (early !== null) return refuse(early)
  if (!read.ok) return refuse({ status: kind === 'json' ? 400 : 422, code: read.code })
  if (kind === 'form' && fields[LOOK_FIELD] !== undefined)
    return sendHelp({ fields, hadFiles, response, release, services })
  if (hadFiles && services.spool.letters.counts().waiting >= LETTERS_WAITING_MAX)
    return refuse({ status: 503, code: 'question.letters.busy', headers: { 'retry-after': '600' } })
  try {
    const { secret, seal, spool, gate } = services
    const taken = await takeQuestion({
      fields,
      secret,
      seal,
      spool,
      isKept: services.isKept,
      gate,
      address: services.clientAddress(request),
      now: services.now(),
      patience: kind === 'form' ? services.patience : undefined,
      files: checkLetters(files),
    })
    if (!taken.ok && taken.code === 'question.held') {
      await sendHeld({
        held: taken.held,
        isForm: kind === 'form',
        fields,
        hadFiles,
        response,
        release,
        services,
      })
      return
    }
    if (!taken.ok) {
      await refuse({ ...taken, status: 422 })
      return
    }
    if (taken.isNew) services.onAccepted()
    const receipt = paths.receipt(taken.token)
    if (kind === 'form') {
      const lines = dangersSaid({ fields, release })
      const location = receiptToCallFirst({ secret, token: taken.token, lines })
      redirect({ response, status: 303, location })
      return
    }
    const { answerDays } = release.content.settings
    const answer = { reference: taken.reference, receipt, answerDays }
    respondJson({ response, status: 201, body: answer, headers: { location: receipt } })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'spool.full') throw error
    services.log('error', 'question not kept', factsOf(error))
    await refuse({ status: 503, code: 'spool.full', headers: { 'retry-after': '120' } })
  }
}

/** Words of danger: the receipt then begins with whom to call. */
const dangersSaid = ({ fields, release }: { fields: Fields; release: LiveRelease }): string[] =>
  typeof fields['text'] === 'string' ? release.search.dangersIn(fields['text']) : []

/** The same before the first release, when there is no form to send back: nothing is kept. */
export const refuseWhileStarting = async ({
  request,
  response,
  bodyTimeoutMs,
}: {
  request: IncomingMessage
  response: ServerResponse
  bodyTimeoutMs: number
}): Promise<void> => {
  const { kind, read } = await readQuestion({ request, timeoutMs: bodyTimeoutMs })
  const code = 'question.site.starting'
  const message = NOTICES[code]
  const headers = { 'retry-after': '5', connection: 'close' }
  if (kind !== 'form') {
    respondJson({ response, status: 503, body: { code, message, issues: [] }, headers })
    return
  }
  const typed = typedValues(read.fields)['text']
  const page = plainPage({ title: serverLabels.startingTitle, message, typed })
  respondHtml({ response, status: 503, body: page, headers })
}

/** What is wrong before the fields are looked at. */
const refusalBefore = async ({
  request,
  body,
  hadFiles,
  kind,
  release,
  services,
}: {
  request: IncomingMessage
  body: QuestionPost['body']
  hadFiles: boolean
  kind: Kind
  release: LiveRelease
  services: QuestionServices
}): Promise<Refusal | null> => {
  const close = { connection: 'close' }
  if (body.state === 'tooLong' && hadFiles)
    return { status: 413, code: 'question.fields', issues: tooLarge, headers: close }
  if (body.state === 'tooLong')
    return { status: 413, code: 'question.body.tooLong', headers: close }
  if (body.state === 'busy')
    return {
      status: 503,
      code: 'question.letters.busy',
      headers: { ...close, 'retry-after': '60' },
    }
  if (body.state === 'slow') return { status: 408, code: 'question.body.slow', headers: close }
  if (kind === 'other') return { status: 415, code: 'question.type.unsupported' }
  if (!services.own.isFromHere(request)) return { status: 403, code: 'question.origin' }
  const address = services.clientAddress(request)
  const perMinute = release.content.settings.postsPerMinute
  const seconds = await services.rateLimit({ address, perMinute })
  if (seconds === null) return null
  return { status: 429, code: 'question.tooMany', headers: { 'retry-after': String(seconds) } }
}

const sendRefusal = async ({
  refusal,
  kind,
  fields,
  hadFiles,
  request,
  response,
  release,
  services,
}: {
  refusal: Refusal
  kind: Kind
  fields: Fields
  /** Files came with it: a browser does not put them back in the form. */
  hadFiles: boolean
  request: IncomingMessage
  response: ServerResponse
  release: LiveRelease
  services: QuestionServices
}): Promise<void> => {
  const { status, code, issues = [], headers = {} } = refusal
  services.log('info', 'question refused', { code, status })
  const wantsPage =
    kind === 'form' || (kind === 'other' && /text\/html/.test(request.headers.accept ?? ''))
  if (!wantsPage) {
    const body = { code, message: NOTICES[code], issues }
    respondJson({ response, status, body, headers })
    return
  }
  // What another site put in the form is not shown under our name.
  const values = code === 'question.origin' ? {} : typedValues(fields)
  const nonce = nonceFor({ refusal, fields, services })
  // Wrong answers are told field by field.
  const notice = code === 'question.fields' ? null : { code, message: NOTICES[code] }
  const view = { nonce, values, issues: withLetters({ issues, hadFiles }), notice }
  await sendForm({ response, release, services, status, view, headers })
}

const nonceFor = ({
  refusal,
  fields,
  services,
}: {
  refusal: Refusal
  fields: Fields
  services: QuestionServices
}): string => {
  const given = fields['nonce']
  // A refusal that never looked at the nonce leaves it as it is: it keeps its age.
  if (typeof given === 'string' && given !== '' && (refusal.nonce ?? 'same') === 'same')
    return given
  const now = services.now()
  const issuedAt = refusal.nonce === 'ripe' ? now - NONCE_MIN_MS : now
  return issueNonce({ secret: services.secret, issuedAt })
}
