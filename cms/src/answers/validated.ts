import type { PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'

/** States in which the lead has validated what the person receives. */
const VALIDATED: Ticket['state'][] = ['sending', 'to_hand_over', 'answered']

export const isValidated = ({ state, erasedAt, answer }: Ticket): boolean =>
  !erasedAt && VALIDATED.includes(state) && Boolean(answer?.text)

/** A ticket with an answer that the lead validated, for a lead; null otherwise. */
export const validatedTicket = async ({
  req: { payload, user },
  id,
}: {
  req: Pick<PayloadRequest, 'payload' | 'user'>
  id: string
}): Promise<Ticket | null> => {
  if (user?.role !== 'lead' || !/^[0-9a-f]{24}$/.test(id)) return null
  const found = { collection: 'tickets', id, depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID(found)
  return ticket !== null && isValidated(ticket) ? ticket : null
}
