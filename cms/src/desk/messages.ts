import type { PayloadRequest } from 'payload'
import type { Message, Ticket } from '../payload-types.ts'

type Asked = { req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>; ticket: string }

const inRequest = (req: Asked['req']) => (req.transactionID === undefined ? {} : { req })

/** What was written about a ticket after or beside its question, in order. */
export const messagesOf = async ({ req, ticket }: Asked): Promise<Message[]> => {
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: { ticket: { equals: ticket } },
    sort: ['at', 'createdAt'],
    depth: 0,
    pagination: false,
    ...inRequest(req),
  })
  return docs
}

/** The mail by which a question was asked, or null; no other is opened. */
export const openingMessage = async ({ req, ticket }: Asked): Promise<Message | null> => {
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: { and: [{ ticket: { equals: ticket } }, { isOpening: { equals: true } }] },
    sort: 'at',
    depth: 0,
    limit: 1,
    pagination: false,
    ...inRequest(req),
  })
  return docs[0] ?? null
}

/** The Message-ID of the mail by which a question was asked, or null. */
export const openingMessageId = async (asked: Asked): Promise<string | null> =>
  (await openingMessage(asked))?.messageId ?? null

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
