import type { PayloadRequest } from 'payload'
import type { Ticket } from '../../payload-types.ts'

/** Keeps what the lead writes to a person besides an answer, among the messages of the ticket. */
export const keepNotice = async ({
  req,
  ticket,
  at,
  text,
}: {
  req: PayloadRequest
  ticket: Pick<Ticket, 'id'>
  at: string
  text: string
}): Promise<void> => {
  const data = { ticket: ticket.id, by: 'notice', at, shown: text } as const
  await req.payload.create({ collection: 'messages', depth: 0, data, req })
}
