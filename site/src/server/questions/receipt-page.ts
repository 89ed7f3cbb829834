import type { IncomingMessage, ServerResponse } from 'node:http'
import { renderPage } from '../../rendering/index.ts'
import type { ReceiptView } from '../../views.ts'
import { respond, respondHtml } from '../http/index.ts'
import type { LiveRelease } from '../releases/index.ts'
import type { Receipt } from '../spool/index.ts'
import { linesToCallFirst } from './call-first.ts'
import type { QuestionServices } from './services.ts'
import { receiptCode } from './take-question.ts'

const ADDRESS = /^\/poser-une-question\/recu\/([A-Za-z0-9_-]{43})\/$/

/** Astro is given this in place of the real address, which it would write in its error messages. */
const RENDERED_AS = '/poser-une-question/recu/votre-recu/'

/** The token in the address of a receipt, or null for any other path. */
export const receiptTokenIn = (path: string): string | null => ADDRESS.exec(path)?.[1] ?? null

/**
 * `GET /poser-une-question/recu/{token}/`. The code is on it the first time only; a HEAD or a prefetch
 * is not a first time. Answers false when there is no such receipt.
 */
export const showReceipt = async ({
  token,
  params,
  request,
  response,
  release,
  services,
}: {
  token: string
  params: URLSearchParams
  request: IncomingMessage
  response: ServerResponse
  release: LiveRelease
  services: QuestionServices
}): Promise<boolean> => {
  const { receipts } = services.spool
  if (receipts.peek(token) === null) return false
  if (isPrefetch(request)) {
    // A page fetched ahead without the code must not be the one that is then shown.
    respond({ response, status: 503, type: 'text/plain; charset=utf-8', body: '' })
    return true
  }
  const isHead = request.method === 'HEAD'
  const receipt = isHead ? receipts.peek(token) : receipts.open(token)
  if (receipt === null) return false
  const takeBack = () => {
    if (!isHead && receipt.mayShowCode) receipts.unopen(token)
  }
  try {
    const body = await renderReceipt({ receipt, token, params, release, services, isHead })
    // Hung up before the page was handed over: nobody has seen the code.
    response.once('close', () => {
      if (!response.writableFinished) takeBack()
    })
    const headers = { 'x-robots-tag': 'noindex, nofollow' }
    respondHtml({ response, status: 200, body, headers })
  } catch (error) {
    takeBack()
    throw error
  }
  return true
}

/** Source: https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header and older names. */
const isPrefetch = ({ headers }: IncomingMessage): boolean =>
  [headers['sec-purpose'], headers['purpose'], headers['x-purpose'], headers['x-moz']]
    .flat()
    .some((value) => value !== undefined && /prefetch|prerender|preview/i.test(value))

const renderReceipt = async ({
  receipt,
  token,
  params,
  release,
  services,
  isHead,
}: {
  receipt: Receipt
  token: string
  params: URLSearchParams
  release: LiveRelease
  services: QuestionServices
  isHead: boolean
}): Promise<Buffer> => {
  const { handler, siteUrl, secret } = services
  const isShown = receipt.mayShowCode && !isHead
  const view: ReceiptView = {
    reference: receipt.reference,
    channel: receipt.channel,
    code: isShown ? receiptCode({ secret, token }) : null,
    codeAlreadyShown: receipt.hasCode && !receipt.mayShowCode,
    receivedAt: receipt.receivedAt,
    callFirst: linesToCallFirst({
      secret,
      token,
      params,
      lines: release.content.dangerLines.map(({ slug }) => `hotline:${slug}`),
    }),
  }
  const locals = { content: release.content, receipt: view }
  const page = await renderPage({ handler, address: RENDERED_AS, siteUrl, locals })
  if (page.status !== 200) throw new Error(`the receipt answered ${String(page.status)}`)
  return page.body
}
