import type { CollectionAfterOperationHook } from 'payload'
import type { Message } from '../payload-types.ts'
import { noteTextsOpened } from '../privacy/index.ts'

/** A message that is read through the REST API is the text of its ticket, opened. */
export const noteMessageReads: CollectionAfterOperationHook<'messages'> = async ({
  req: { payload, payloadAPI, user },
  overrideAccess,
  result,
}) => {
  const read = messagesIn(result).filter(({ shown, whole, subject }) => shown ?? whole ?? subject)
  if (payloadAPI !== 'REST' || !user || overrideAccess === true || read.length === 0) return result
  // Asked for again: who reads may have left the ticket out.
  const { docs } = await payload.find({
    collection: 'messages',
    where: { id: { in: read.flatMap(({ id }) => id ?? []) } },
    select: { ticket: true },
    depth: 0,
    pagination: false,
  })
  const tickets = docs.map(({ ticket }) => (typeof ticket === 'object' ? ticket.id : ticket))
  await noteTextsOpened({
    payload,
    tickets: [...new Set(tickets)],
    reader: { userId: user.id },
  })
  return result
}

const messagesIn = (result: unknown): Partial<Message>[] => {
  if (typeof result !== 'object' || result === null) return []
  return 'docs' in result ? (result.docs as Message[]) : [result]
}
