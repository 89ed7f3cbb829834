import type { Payload } from 'payload'
import { noteTextsOpened } from '../../../privacy/index.ts'
import { paragraphsFor } from '../../drafting/paragraphs.ts'
import { pastAnswers } from '../../drafting/past-answers.ts'
import { publicAnswers } from '../../drafting/public-answers.ts'
import { matchingGuides } from '../../guides.ts'
import type { Found } from '../held-link.ts'
import type { Help } from './help.ts'

/** What the partner asked for with a button of help. */
export type Asked = Pick<Help, 'found' | 'review'>

/**
 * What is offered beside the draft of a ticket. Showing answers to other questions opens them: that is
 * noted like the opening of the question itself.
 */
export const helpFor = async ({
  payload,
  found: { ticket, organization, link },
  asked = { found: null, review: null },
}: {
  payload: Payload
  found: Found
  asked?: Asked | undefined
}): Promise<Help> => {
  const past = await pastAnswers({ payload, ticket, organization })
  const tickets = past.map((answer) => answer.ticket)
  await noteTextsOpened({ payload, tickets, reader: { linkId: link.id } })
  return {
    guides: await matchingGuides({ payload, ticket }),
    paragraphs: await paragraphsFor({ payload, rubric: ticket.rubric ?? 'unknown' }),
    past,
    published: await publicAnswers({ payload, question: ticket.masked }),
    found: asked.found,
    review: asked.review,
  }
}
