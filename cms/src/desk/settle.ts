import { queueMail, type Settled } from '../mail/index.ts'
import { actAsSystem } from './act.ts'
import { idOf } from './actor.ts'

/** What a ticket learns when the mail with its answer left or was refused. */
export const settleTicketMail: Settled = async ({ req, mail, state }) => {
  const ticketId = idOf(mail.ticket)
  const isBeside = mail.kind.startsWith('citizen-detail') || mail.kind.startsWith('citizen-closed')
  // The person was told nothing: the lead is.
  if (ticketId !== null && isBeside && state === 'failed')
    await queueMail({ req, kind: 'lead-bounced', ticket: ticketId })
  const isAnswer = mail.kind === 'citizen-answer' || mail.kind === 'citizen-code'
  if (ticketId === null || !isAnswer) return
  const ticket = await req.payload.findByID({ collection: 'tickets', id: ticketId, depth: 0, req })
  // Answered at the desk meanwhile: the mail changes nothing.
  if (ticket.state !== 'sending') return
  const event = state === 'sent' ? 'mail_sent' : 'mail_refused'
  await actAsSystem({ req, ticketId, action: { event } })
}
