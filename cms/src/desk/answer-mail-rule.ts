import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { MAIL_REASONS } from '../mail/index.ts'
import type { Mail, Ticket } from '../payload-types.ts'
import { isAnswer } from './answer-mail.ts'
import { WORKFLOW_ERRORS } from './labels.fr.ts'
import { requireUnopenedAnswer } from './opening.ts'
import { answerMailOf, type TicketEvent } from './workflow.ts'

/**
 * Does with the mails of an answer what the table says of an act, in the transaction of the act: a worker
 * that claims one at the same moment has it first or not at all.
 *
 * @param ticket as it is before the act.
 * @throws AppError `ticket.sending`, `ticket.undo.late`, `ticket.undo.opened` (409).
 */
export const settleAnswerMails = async ({
  req,
  ticket,
  event,
}: {
  req: PayloadRequest
  ticket: Ticket
  event: TicketEvent
}): Promise<void> => {
  const rule = answerMailOf(event)
  if (rule === null) return
  if (rule === 'take_back') {
    const mails = await answerMails({ req, ticket, since: ticket.answer?.at ?? ticket.receivedAt })
    if (mails.some(wasTouched)) refuse('ticket.undo.late')
    if (ticket.state === 'to_hand_over') await requireUnopenedAnswer({ req, ticket })
    await cancelWaiting({ req, mails, reason: MAIL_REASONS.undone })
    return
  }
  const mails = await answerMails({ req, ticket })
  const isLeaving = mails.some(
    ({ state }) => state === 'running' || (ticket.state === 'sending' && state === 'waiting'),
  )
  if (rule === 'send' && isLeaving) refuse('ticket.sending')
  await cancelWaiting({ req, mails, reason: MAIL_REASONS.replaced })
}

/** Somebody began to send it, or a person was asked about it: it may have left. */
const wasTouched = ({ state, firstTriedAt }: Mail): boolean =>
  (state !== 'waiting' && state !== 'cancelled') || Boolean(firstTriedAt)

const answerMails = async ({
  req,
  ticket,
  since,
}: {
  req: PayloadRequest
  ticket: Ticket
  since?: string
}): Promise<Mail[]> => {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: {
      and: [
        { ticket: { equals: ticket.id } },
        isAnswer,
        ...(since === undefined ? [] : [{ createdAt: { greater_than_equal: since } }]),
      ],
    },
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

const cancelWaiting = async ({
  req,
  mails,
  reason,
}: {
  req: PayloadRequest
  mails: Mail[]
  reason: string
}): Promise<void> => {
  for (const { id, state } of mails)
    if (state === 'waiting')
      await req.payload.update({
        collection: 'mails',
        id,
        depth: 0,
        data: { state: 'cancelled', error: reason },
        req,
      })
}

const refuse = (code: 'ticket.sending' | 'ticket.undo.late'): never => {
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}
