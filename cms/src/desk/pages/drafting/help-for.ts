import type { Payload } from 'payload'
import type { Ticket } from '../../../payload-types.ts'
import { guidesFor } from '../../guides.ts'
import type { Help } from './help.ts'

/** What the partner asked for with a button of help. */
export type Asked = Pick<Help, 'found' | 'review'>

/** What is offered beside the draft of a ticket. */
export const helpFor = async ({
  payload,
  ticket,
  asked = { found: null, review: null },
}: {
  payload: Payload
  ticket: Ticket
  asked?: Asked | undefined
}): Promise<Help> => ({
  ...(await guidesFor({ payload, ticket })),
  found: asked.found,
  review: asked.review,
})
