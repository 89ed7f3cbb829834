import { AppError, normalizePhone } from '@infos-droits/shared'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'
import { revokeLinks } from '../links.ts'
import { BEFORE_ANSWER } from '../workflow.ts'

const refuse = (
  code: 'ticket.merge.unknown' | 'ticket.merge.person' | 'ticket.merge.mailbox',
  status: number,
) => new AppError({ code, message: WORKFLOW_ERRORS[code], status })

const address = ({ person }: Ticket): string | null => person?.email?.trim().toLowerCase() || null
const phone = ({ person }: Ticket): string | null =>
  person?.phone ? normalizePhone(person.phone) : null

/** True when one answer reaches the person of both: the same address, or the same number. */
const isSamePerson = (one: Ticket, other: Ticket): boolean => {
  const [email, number] = [address(one), phone(one)]
  return (
    (email !== null && email === address(other)) || (number !== null && number === phone(other))
  )
}

/**
 * The ticket with which another one of the same person may be answered, once: a mailbox that others may
 * read must not get by mail what was to be read behind a code.
 *
 * @throws AppError `ticket.merge.unknown` (422), `ticket.merge.person` (422), `ticket.merge.mailbox` (422).
 */
export const mergeTarget = async ({
  req,
  ticket,
  into,
}: {
  req: PayloadRequest
  ticket: Ticket
  into: string
}): Promise<Ticket> => {
  const found = { collection: 'tickets', id: into, depth: 0, disableErrors: true, req } as const
  const target = await req.payload.findByID(found)
  if (target === null || target.erasedAt || target.id === ticket.id)
    throw refuse('ticket.merge.unknown', 422)
  if (!isSamePerson(ticket, target)) throw refuse('ticket.merge.person', 422)
  if (target.mailboxPrivate === true && ticket.mailboxPrivate !== true)
    throw refuse('ticket.merge.mailbox', 422)
  return target
}

/** Those that were merged into it follow; nobody is to open it by a link any more. */
export const bringAlong = async ({
  req,
  ticket,
  into,
}: {
  req: PayloadRequest
  ticket: Ticket
  into: string
}): Promise<void> => {
  await revokeLinks({ req, ticket: ticket.id })
  for (const { id } of await mergedWith({ req, ticket: ticket.id }))
    await req.payload.update({
      collection: 'tickets',
      id,
      data: { mergedInto: into },
      depth: 0,
      req,
    })
}

type Asking = { payload: Payload } & Partial<PayloadRequest>

/** The tickets that are answered with this one, oldest first. */
export const mergedWith = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: string
}): Promise<Ticket[]> => {
  const { docs } = await req.payload.find({
    collection: 'tickets',
    where: { and: [{ mergedInto: { equals: ticket } }, { erasedAt: { exists: false } }] },
    depth: 0,
    sort: 'receivedAt',
    pagination: false,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}

const MOST = 20

/** Open tickets of the same person with which this one may be merged. */
export const ofSamePerson = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Ticket
}): Promise<Ticket[]> => {
  const same: Where[] = [
    ...(ticket.emailIndex ? [{ emailIndex: { equals: ticket.emailIndex } }] : []),
    ...(ticket.phoneIndex ? [{ phoneIndex: { equals: ticket.phoneIndex } }] : []),
  ]
  if (same.length === 0) return []
  const { docs } = await payload.find({
    collection: 'tickets',
    where: {
      and: [
        { or: same },
        { id: { not_equals: ticket.id } },
        { state: { in: [...BEFORE_ANSWER] } },
        { erasedAt: { exists: false } },
      ],
    },
    depth: 0,
    sort: '-receivedAt',
    limit: MOST,
  })
  return docs
}
