import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { MAIL_REASONS, queueMail } from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { updateEach } from '../../work/index.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { keepNotice } from '../life/notice.ts'
import { revokeLinks } from '../links.ts'
import { spamOrigin } from './spam.ts'

type Closing = { req: PayloadRequest; ticket: Ticket; by: string; at: string }

const nothing = { text: null, by: null, at: null }

/** What is over once a closed ticket is open again. */
export const REOPENED: Partial<Ticket> = { closing: nothing, spam: null, mergedInto: null }

/**
 * Closes without an answer, with words of the lead that the person receives.
 *
 * @throws AppError `ticket.close.channel` (422) when there is no mail to send.
 */
export const closeWithWord = async ({
  req,
  ticket,
  by,
  at,
  text,
}: Closing & { text: string }): Promise<Partial<Ticket>> => {
  if (ticket.channel !== 'email' || !ticket.person?.email) throw refuse('ticket.close.channel', 422)
  await revokeLinks({ req, ticket: ticket.id })
  await keepNotice({ req, ticket, at, text })
  const kind = ticket.mailboxPrivate === true ? 'citizen-closed' : 'citizen-closed-code'
  await queueMail({ req, kind, ticket: ticket.id })
  return { closing: { text, by, at } }
}

/** Closes without a word: what waits to leave about it does not. */
export const markSpam = async ({ req, ticket }: Closing): Promise<Partial<Ticket>> => {
  await revokeLinks({ req, ticket: ticket.id })
  await updateEach({
    req,
    collection: 'mails',
    where: { and: [{ ticket: { equals: ticket.id } }, { state: { in: ['waiting', 'failed'] } }] },
    data: { state: 'cancelled', error: MAIL_REASONS.replaced },
  })
  return { spam: await spamOrigin({ req, ticket: ticket.id }) }
}

/** @throws AppError `ticket.spam.not` (409). */
export const notSpam = ({ ticket }: Pick<Closing, 'ticket'>): Partial<Ticket> => {
  if (!ticket.spam) throw refuse('ticket.spam.not', 409)
  return REOPENED
}

const refuse = (code: 'ticket.close.channel' | 'ticket.spam.not', status: number) =>
  new AppError({ code, message: WORKFLOW_ERRORS[code], status })
