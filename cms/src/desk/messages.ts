import type { PayloadRequest } from 'payload'
import type { Message, Ticket } from '../payload-types.ts'

/** What was written about a ticket after or beside its question, in order. */
export const messagesOf = async ({
  req,
  ticket,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  ticket: string
}): Promise<Message[]> => {
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: { ticket: { equals: ticket } },
    sort: ['at', 'createdAt'],
    depth: 0,
    pagination: false,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs
}

/** The Message-ID of the mail by which a question was asked, or null. */
export const openingMessageId = async (
  args: Parameters<typeof messagesOf>[0],
): Promise<string | null> => {
  const opening = (await messagesOf(args)).find(({ isOpening }) => isOpening === true)
  return opening?.messageId ?? null
}

/** An answer that was sent keeps its place among the messages, for the next one takes its field. */
export const keepSentAnswer = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<void> => {
  const { text, at } = ticket.answer ?? {}
  if (ticket.state !== 'answered' || !text || !at) return
  const known = await messagesOf({ req, ticket: ticket.id })
  if (known.some((message) => message.by === 'desk' && message.at === at)) return
  await req.payload.create({
    collection: 'messages',
    depth: 0,
    data: { ticket: ticket.id, by: 'desk', at, shown: text },
    req,
  })
}
