import { AppError } from '@infos-droits/shared'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { EmailAdapter } from 'payload'
import { env } from '../env.ts'
import { sender } from './sender.ts'
import { makeTransport } from './transport.ts'

const NAME = 'infos-droits'

/** Payload's own mails (forgotten password), which leave at once: the person waits for them. */
export const mailAdapter: EmailAdapter = ({ payload }) => ({
  name: NAME,
  defaultFromName: NAME,
  defaultFromAddress: 'infos-droits@localhost',
  sendEmail: async (message) => {
    const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, DATA_DIR } = env()
    const transport = makeTransport({ apiKey, baseUrl, directory: path.join(DATA_DIR, 'mail') })
    const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
    const html = typeof message.html === 'string' ? message.html : ''
    const outcome = await transport({
      from: sender(settings),
      to: addressesOf(message.to),
      subject: message.subject ?? '',
      html,
      text: html
        .replace(/<\/p>/g, '\n\n')
        .replace(/<[^>]+>/g, '')
        .trim(),
      idempotencyKey: `account-${randomUUID()}`,
    })
    if (outcome.state === 'sent' || outcome.state === 'kept') return
    const code = 'mail.account'
    const text = 'Le message n’a pas pu partir. Réessayez dans quelques minutes.'
    throw new AppError({ code, message: text, status: 503, cause: outcome.reason })
  },
})

/** Payload writes to one account at a time, by its plain address. */
const addressesOf = (to: unknown): string[] =>
  [to].flat().filter((address): address is string => typeof address === 'string')
