import type { Payload, TypedUser } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { noteTextsOpened } from '../../privacy/index.ts'
import { actorOf } from '../actor.ts'
import { paragraphsFor } from '../drafting/paragraphs.ts'
import { pastAnswers } from '../drafting/past-answers.ts'
import { publicAnswers } from '../drafting/public-answers.ts'
import type { TicketView } from './view.ts'

/** What is offered to a partner with an account while they may write; nothing to anyone else. */
export const offersFor = async ({
  payload,
  ticket,
  user,
}: {
  payload: Payload
  ticket: Ticket
  user: TypedUser
}): Promise<TicketView['offers']> => {
  const actor = actorOf(user)
  if (actor?.role !== 'partner' || ticket.state !== 'with_partner')
    return { paragraphs: [], past: [], published: [] }
  const past = await pastAnswers({ payload, ticket, organization: actor.organization })
  await noteTextsOpened({
    payload,
    tickets: past.map((answer) => answer.ticket),
    reader: { userId: user.id },
  })
  const paragraphs = await paragraphsFor({ payload, rubric: ticket.rubric ?? 'unknown' })
  const published = await publicAnswers({ payload, question: ticket.masked })
  return { paragraphs, past: past.map(({ title, text }) => ({ title, text })), published }
}
