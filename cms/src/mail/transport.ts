import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { Resend } from 'resend'
import type { Letter } from './letter.ts'

export type Parcel = Letter & {
  from: string
  to: string[]
  /** Where an answer goes; left out, to the sender. */
  replyTo?: string | undefined
  /** Beside those of every mail, or in place of them. */
  headers?: Record<string, string> | undefined
  /** Stable for one mail: the service sends it once however often it is asked. */
  idempotencyKey: string
}

export type Outcome =
  | { state: 'sent'; providerId: string }
  /** Not sent, there is no mail service: the whole message (RFC 5322), to be kept. */
  | { state: 'kept'; message: string }
  /** Worth trying again later. */
  | { state: 'retry'; reason: string }
  /** The service will never take it. */
  | { state: 'refused'; reason: string }
  /** The service may have sent something else under this key. */
  | { state: 'ambiguous'; reason: string }

export type Transport = (parcel: Parcel) => Promise<Outcome>

const TIMEOUT_MS = 20_000
/** RFC 3834: nobody's robot should answer ours. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** Through Resend when there is a key; else every mail is given back, to be kept. */
export const makeTransport = ({
  apiKey,
  baseUrl,
}: {
  apiKey: string | undefined
  baseUrl: string | undefined
}): Transport => {
  if (apiKey === undefined) return keep
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl })
  return (parcel) => send({ parcel, resend })
}

const send = async ({ parcel, resend }: { parcel: Parcel; resend: Resend }): Promise<Outcome> => {
  const { from, to, subject, text, html, replyTo, idempotencyKey } = parcel
  const headers = { ...HEADERS, ...parcel.headers }
  const answered = replyTo === undefined ? {} : { replyTo }
  const request = resend.emails.send(
    { from, to, subject, text, html, headers, ...answered },
    { idempotencyKey },
  )
  const timeout = new Promise<'timeout'>((resolve) => {
    setTimeout(resolve, TIMEOUT_MS, 'timeout').unref()
  })
  const response = await Promise.race([request, timeout])
  if (response === 'timeout') return { state: 'retry', reason: 'timeout' }
  if (response.error === null) return { state: 'sent', providerId: response.data.id }
  return outcomeOfError(response.error)
}

/** Resend's errors (resend.com/docs/api-reference/errors) → what to do next. */
export const outcomeOfError = (error: { name: string; statusCode: number | null }): Outcome => {
  const { name, statusCode } = error
  const reason = statusCode === null ? name : `${String(statusCode)} ${name}`
  if (name === 'invalid_idempotent_request') return { state: 'ambiguous', reason }
  const isPassing =
    statusCode === null ||
    statusCode >= 500 ||
    [408, 425, 429].includes(statusCode) ||
    name === 'concurrent_idempotent_requests'
  return isPassing ? { state: 'retry', reason } : { state: 'refused', reason }
}

const keep: Transport = async ({ from, to, subject, text, html, replyTo, headers: more }) => {
  const headers = { ...HEADERS, ...more, 'X-Not-Sent': 'kept' }
  const composer = new MailComposer({ from, to, replyTo, subject, text, html, headers })
  const message = await composer.compile().build()
  return { state: 'kept', message: message.toString('utf8') }
}
