import { AppError } from '@infos-droits/shared'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { Resend } from 'resend'
import type { Letter } from './letter.ts'

export type Parcel = Letter & {
  from: string
  to: string[]
  /** Stable for one mail: the service sends it once however often it is asked. */
  idempotencyKey: string
}

export type Outcome =
  | { state: 'sent'; providerId: string }
  /** Written to a file, not sent: there is no mail service. */
  | { state: 'kept'; file: string }
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

/** Through Resend when there is a key, else to `.eml` files under `directory`. */
export const makeTransport = ({
  apiKey,
  baseUrl,
  directory,
}: {
  apiKey: string | undefined
  baseUrl: string | undefined
  directory: string
}): Transport => {
  if (apiKey === undefined) return (parcel) => keep({ parcel, directory })
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl })
  return (parcel) => send({ parcel, resend })
}

const send = async ({ parcel, resend }: { parcel: Parcel; resend: Resend }): Promise<Outcome> => {
  const { from, to, subject, text, html, idempotencyKey } = parcel
  const request = resend.emails.send(
    { from, to, subject, text, html, headers: HEADERS },
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

const keep = async ({
  parcel,
  directory,
}: {
  parcel: Parcel
  directory: string
}): Promise<Outcome> => {
  const { from, to, subject, text, html, idempotencyKey } = parcel
  const safe = idempotencyKey.replace(/[^A-Za-z0-9-]/g, '-')
  const file = path.join(directory, `${safe}.eml`)
  const composer = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    headers: { ...HEADERS, 'X-Not-Sent': 'kept' },
  })
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await writeFile(`${file}.tmp`, await composer.compile().build(), { mode: 0o600 })
    await rename(`${file}.tmp`, file)
  } catch (cause) {
    const message = `Le courriel ne peut pas être gardé dans ${directory} : vérifiez la place et les droits.`
    throw new AppError({ code: 'mail.keep', message, cause })
  }
  return { state: 'kept', file: path.basename(file) }
}
