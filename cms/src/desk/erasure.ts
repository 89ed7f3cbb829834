import { AppError } from '@infos-droits/shared'
import type { Payload, PayloadRequest } from 'payload'
import { eraseTicket, inLoggedTransaction, proofOfTicket, recordAccess } from '../privacy/index.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/**
 * Erases a ticket at the wish of the person it is about; the lead alone may, and the access log says
 * so. A mail that still waits finds nothing to say and is cancelled.
 *
 * @throws AppError `ticket.event.forbidden` (403) or `ticket.unknown` (404).
 */
export const eraseForPerson = async ({
  req: { payload, user },
  ticketId,
  act,
}: {
  req: PayloadRequest
  ticketId: string
  /** What ties it to others that are erased by the same act: one proof for all. */
  act?: string
}): Promise<void> => {
  if (user?.role !== 'lead') {
    const code = 'ticket.event.forbidden'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 403 })
  }
  const { id: userId } = user
  await inLoggedTransaction({
    payload,
    work: async (req) => {
      const note = { event: 'erasure', userId } as const
      if (await eraseWith({ req, ticketId, note, act })) return
      const code = 'ticket.unknown'
      throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 404 })
    },
  })
}

/**
 * The same, and the proof of it; that of the first time when it was done already.
 *
 * @throws as `eraseForPerson`.
 */
export const eraseWithProof = async (given: {
  req: PayloadRequest
  ticketId: string
}): Promise<{ proof: string | null }> => {
  await eraseForPerson(given)
  const { payload } = given.req
  const found = { id: given.ticketId, depth: 0, select: { reference: true } } as const
  const { reference } = await payload.findByID({ collection: 'tickets', ...found })
  return { proof: await proofOfTicket({ payload, reference }) }
}

/** The same by the person themself, who has proved it with the link and the code of the answer. */
export const eraseByPerson = async ({
  payload,
  ticketId,
}: {
  payload: Payload
  ticketId: string
}): Promise<void> => {
  const note = { event: 'erased_by_person', userId: null } as const
  await inLoggedTransaction({ payload, work: (req) => eraseWith({ req, ticketId, note }) })
}

/** False when there is no such ticket. */
const eraseWith = async ({
  req,
  ticketId,
  note: { event, userId },
  act,
}: {
  req: PayloadRequest
  ticketId: string
  act?: string | undefined
  note: { event: 'erasure' | 'erased_by_person'; userId: string | null }
}): Promise<boolean> => {
  const { payload } = req
  const found = { collection: 'tickets', id: ticketId, depth: 0, disableErrors: true, req } as const
  const ticket = await payload.findByID(found)
  if (ticket === null) return false
  // Done already, perhaps by another click at the same moment.
  if (ticket.erasedAt) return true
  await eraseTicket({
    req,
    ticket,
    reason: 'request',
    userId,
    ...(act === undefined ? {} : { act }),
  })
  const state = ticket.state === 'answered' ? 'answered' : 'closed'
  await payload.update({ collection: 'tickets', id: ticket.id, data: { state }, req })
  await recordAccess({ req, userId, event, ticket: ticket.id })
  return true
}
