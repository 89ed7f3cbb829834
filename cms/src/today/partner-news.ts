import type { Payload, TypedUser } from 'payload'
import type { Correction, Organization, Ticket } from '../payload-types.ts'
import { ownOrganization } from '../people/index.ts'

/** How many answers are listed. */
const LISTED = 5

/** After a partner has answered; what time has erased is left out. */
const ANSWERED = ['to_validate', 'sending', 'to_hand_over', 'answered', 'undeliverable']

export type PartnerNews = {
  /** As it is on the site, or null. */
  page: Pick<Organization, 'name' | 'slug'> | null
  /** The last one proposed. */
  correction: Correction | null
  answers: Ticket[]
}

/** What a partner has on its first page beside what waits for it, as far as it may see it. */
export const partnerNews = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<PartnerNews> => {
  const organization = ownOrganization({ req: { user } })
  const asked = { depth: 0, overrideAccess: false, user } as const
  const ofOwn = { organization: { equals: organization } }
  const [pages, corrections, tickets] = await Promise.all([
    payload.find({
      collection: 'organizations',
      where: { and: [{ id: { equals: organization } }, { _status: { equals: 'published' } }] },
      limit: 1,
      ...asked,
    }),
    payload.find({
      collection: 'corrections',
      where: ofOwn,
      sort: '-createdAt',
      limit: 1,
      ...asked,
    }),
    payload.find({
      collection: 'tickets',
      where: { and: [ofOwn, { state: { in: ANSWERED } }, { erasedAt: { exists: false } }] },
      sort: '-updatedAt',
      limit: LISTED,
      ...asked,
    }),
  ])
  return {
    page: pages.docs[0] ?? null,
    correction: corrections.docs[0] ?? null,
    answers: tickets.docs,
  }
}
