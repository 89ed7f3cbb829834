import type { CollectionAfterOperationHook } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { noteTextsOpened } from '../privacy/index.ts'

/** Whether a ticket, as someone was given it, holds words of a person; of an erased one there are none. */
export const hasText = (ticket: Partial<Ticket>): boolean =>
  !ticket.erasedAt && Boolean(ticket.text ?? ticket.masked ?? ticket.answer?.text)

/** A text that is read through the REST API is opened as well; lists of the admin leave it out. */
export const noteTextReads: CollectionAfterOperationHook<'tickets'> = async ({
  req: { payload, payloadAPI, user },
  overrideAccess,
  result,
}) => {
  if (payloadAPI === 'REST' && user && overrideAccess !== true)
    await noteTextsOpened({
      payload,
      tickets: ticketsIn(result)
        .filter(hasText)
        .map(({ id }) => id),
      reader: { userId: user.id },
    })
  return result
}

/** Of a list, or of one; what else an operation answers holds no text. */
const ticketsIn = (result: unknown): Ticket[] => {
  if (typeof result !== 'object' || result === null) return []
  return 'docs' in result ? (result.docs as Ticket[]) : [result as Ticket]
}
