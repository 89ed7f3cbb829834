import type { Payload, TypedUser } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { actorOf } from '../actor.ts'
import { laterWords } from '../detail/later.ts'
import { ownDocumentViews, shownViews } from '../documents/document-view.ts'
import { countHeldBack } from '../documents/shown.ts'
import { otherOrganizations } from './other-organizations.ts'
import { partViews, sharedWith } from '../parts/part-view.ts'
import { leadLife } from './lead-life.ts'
import type { LifeView } from './view.ts'

const NOTHING: LifeView = {
  parts: [],
  others: [],
  organizations: [],
  later: [],
  closing: null,
  isSpam: false,
  mergedInto: null,
  splitFrom: null,
  merged: [],
  samePerson: [],
  suggestion: null,
  detail: null,
  documents: [],
  sentIn: [],
  heldBack: 0,
  isUnanswered: false,
}

/** What goes on around a ticket, as far as this user may see it. */
export const lifeView = async ({
  payload,
  ticket,
  user,
}: {
  payload: Payload
  ticket: Ticket
  user: TypedUser
}): Promise<LifeView> => {
  const actor = actorOf(user)
  if (actor === null || ticket.erasedAt) return NOTHING
  if (actor.role === 'lead') {
    const parts = await partViews({ payload, ticket })
    return { ...NOTHING, parts, ...(await leadLife({ payload, ticket, userId: user.id })) }
  }
  if (actor.role !== 'partner') return NOTHING
  const { organization } = actor
  const others = await sharedWith({ payload, ticket, organization })
  const organizations = await otherOrganizations({ payload, organization })
  const later = await laterWords({ payload, ticketId: ticket.id })
  const documents = await ownDocumentViews({ payload, ticket, organization })
  const isTheirs = ticket.state === 'with_partner' || ticket.state === 'to_validate'
  const sentIn = isTheirs ? await shownViews({ payload, ticket }) : []
  const heldBack = isTheirs ? await countHeldBack({ req: { payload }, ticket }) : 0
  return { ...NOTHING, others, organizations, later, documents, sentIn, heldBack }
}
