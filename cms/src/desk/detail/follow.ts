import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { keepNotice } from '../life/notice.ts'
import { tellPartners } from './tell-partners.ts'

type Detail = { req: PayloadRequest; ticket: Ticket; by: string; at: string }

/** Nothing is asked of the person any more. */
export const NO_DETAIL: Partial<Ticket> = {
  detail: { state: null, text: null, by: null, at: null },
  waitsSince: null,
}

/** A partner would ask the person something: the lead reads it first, nothing leaves. */
export const proposeDetail = async ({
  req,
  ticket,
  by,
  at,
  text,
}: Detail & { text: string }): Promise<Partial<Ticket>> => {
  await queueMail({ req, kind: 'lead-detail', ticket: ticket.id })
  return { detail: { state: 'proposed', text, by, at } }
}

/**
 * The lead asks the person: by mail, or by whoever calls them back or has them at the desk. The promised
 * date does not move.
 */
export const sendDetail = async ({
  req,
  ticket,
  by,
  at,
  text,
}: Detail & { text: string }): Promise<Partial<Ticket>> => {
  await keepNotice({ req, ticket, at, text })
  if (ticket.channel === 'email' && ticket.person?.email) {
    const kind = ticket.mailboxPrivate === true ? 'citizen-detail' : 'citizen-detail-code'
    await queueMail({ req, kind, ticket: ticket.id })
  }
  return { detail: { state: 'asked', text, by, at }, waitsSince: at }
}

/** @throws AppError `ticket.detail.none` (409). */
export const dropDetail = ({ ticket }: Pick<Detail, 'ticket'>): Partial<Ticket> => {
  requireDetail(ticket)
  return NO_DETAIL
}

/**
 * What the person said by telephone or at the desk, written down for them.
 *
 * @throws AppError `ticket.detail.none` (409).
 */
export const noteDetail = async ({
  req,
  ticket,
  at,
  text,
}: Detail & { text: string }): Promise<Partial<Ticket>> => {
  requireDetail(ticket)
  const data = { ticket: ticket.id, by: 'person', at, shown: text } as const
  await req.payload.create({ collection: 'messages', depth: 0, data, req })
  await tellPartners({ req, ticket })
  return NO_DETAIL
}

/** The person wrote: whatever was asked of them, it is for people to read on. */
export const messageCame = async ({
  req,
  ticket,
}: Pick<Detail, 'req' | 'ticket'>): Promise<Partial<Ticket>> => {
  if (!ticket.waitsSince) return {}
  await tellPartners({ req, ticket })
  return NO_DETAIL
}

const requireDetail = ({ detail }: Ticket) => {
  if (detail?.state) return
  const code = 'ticket.detail.none'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}
