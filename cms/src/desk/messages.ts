import type { PayloadRequest } from 'payload'
import type { Message } from '../payload-types.ts'

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
