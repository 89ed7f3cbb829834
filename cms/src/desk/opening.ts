import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { inLoggedTransaction, recordAccess, wasAnswerOpened } from '../privacy/index.ts'
import type { Ticket } from '../payload-types.ts'
import { handedDocuments, type HandedDocument } from './documents/handed.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/** What an opening shows: how to reach the person, and for a hand-over the answer to give. */
export type Opened = {
  firstName: string | null
  email: string | null
  phone: string | null
  commune: string | null
  answer: string | null
  /** What goes with it: by name, and the address of what can be printed. */
  documents: HandedDocument[]
}

/**
 * Shows the person behind a ticket to a lead, or to reception when the answer is to be handed over;
 * each opening leaves a line in the access log, written before anything is shown.
 *
 * @throws AppError `ticket.unknown` (404) when the user may not open it.
 */
export const openTicket = async ({
  req: { payload, user },
  ticketId,
}: {
  req: PayloadRequest
  ticketId: string
}): Promise<Opened> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const mayOpen = user !== null && user.role !== 'partner'
      // The access rules decide which tickets this user sees at all.
      const visible = mayOpen
        ? await payload.find({
            collection: 'tickets',
            where: { id: { equals: ticketId } },
            depth: 0,
            limit: 1,
            // One command: a count beside it could reach the database before the transaction begins.
            pagination: false,
            overrideAccess: false,
            user,
            req: { transactionID: req.transactionID },
          })
        : null
      if (user === null || visible?.docs.length !== 1) {
        const code = 'ticket.unknown'
        throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 404 })
      }
      const ticket = await payload.findByID({ collection: 'tickets', id: ticketId, depth: 0, req })
      const isHandOver = ticket.state === 'to_hand_over'
      const event = isHandOver ? 'answer' : 'contact'
      await recordAccess({ req, userId: user.id, event, ticket: ticket.id })
      return {
        firstName: ticket.person?.firstName ?? null,
        email: ticket.person?.email ?? null,
        phone: ticket.person?.phone ?? null,
        commune: ticket.person?.commune ?? null,
        answer: isHandOver ? (ticket.answer?.text ?? null) : null,
        documents: isHandOver ? await handedDocuments({ req, ticket }) : [],
      }
    },
  })

/** Whether the answer of a ticket, as it was last validated, was opened by someone. */
export const isAnswerOpened = async ({
  req,
  ticket,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  ticket: Ticket
}): Promise<boolean> =>
  wasAnswerOpened({ req, ticket: ticket.id, since: ticket.answer?.at ?? ticket.receivedAt })

/**
 * An answer that someone opened may have been given already.
 *
 * @throws AppError `ticket.undo.opened` (409).
 */
export const requireUnopenedAnswer = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  if (!(await isAnswerOpened({ req, ticket }))) return
  const code = 'ticket.undo.opened'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}

/**
 * An answer nobody opened cannot have been given: taking it for given would lose it.
 *
 * @throws AppError `ticket.answer.unopened` (409).
 */
export const requireOpenedAnswer = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  if (await isAnswerOpened({ req, ticket })) return
  const code = 'ticket.answer.unopened'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}
