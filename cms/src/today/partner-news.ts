import { dayOf } from '@infos-droits/shared/days'
import type { Payload, TypedUser, Where } from 'payload'
import type { Absence, Correction, Location, Organization, Ticket } from '../payload-types.ts'
import { helplinesOfPage } from '../directory/index.ts'
import { parisMidnight } from '../paris-time.ts'
import { ownOrganization } from '../people/index.ts'

/** How many answers are listed. */
const LISTED = 5

/** After a partner has answered; what time has erased is left out. */
const ANSWERED = ['to_validate', 'sending', 'to_hand_over', 'answered', 'undeliverable']

/** What a page may say of how to reach the partner. */
type Shown = 'phone' | 'email' | 'address' | 'hours'

export type PartnerPage = Pick<Organization, 'name' | 'slug'> & {
  shown: Shown[]
  hasPlace: boolean
}

export type PartnerNews = {
  /** As it is on the site, or null. */
  page: PartnerPage | null
  /** The last one proposed. */
  correction: Correction | null
  answers: Ticket[]
  /** Those that are not over, the next one first. */
  absences: Absence[]
}

/** What a partner has on its first page beside what waits for it, as far as it may see it. */
export const partnerNews = async ({
  payload,
  user,
  now = new Date(),
}: {
  payload: Payload
  user: TypedUser
  now?: Date
}): Promise<PartnerNews> => {
  const organization = ownOrganization({ req: { user } })
  const asked = { depth: 0, overrideAccess: false, user } as const
  const ofOwn = { organization: { equals: organization } }
  const [pages, places, corrections, tickets, absences] = await Promise.all([
    payload.find({
      collection: 'organizations',
      where: { and: [{ id: { equals: organization } }, { _status: { equals: 'published' } }] },
      limit: 1,
      ...asked,
    }),
    payload.find({ collection: 'locations', where: ofOwn, pagination: false, ...asked }),
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
    payload.find({
      collection: 'absences',
      where: { and: [ofOwn, { or: notOver(now) }] },
      sort: 'from',
      limit: LISTED,
      ...asked,
    }),
  ])
  const [page] = pages.docs
  const helplines =
    page === undefined ? [] : await helplinesOfPage({ payload, user, organization: page.id })
  return {
    page:
      page === undefined ? null : pageOf({ organization: page, places: places.docs, helplines }),
    correction: corrections.docs[0] ?? null,
    answers: tickets.docs,
    absences: absences.docs,
  }
}

/** Without a last day it lasts one day. */
const notOver = (now: Date): Where[] => {
  const today = parisMidnight(dayOf(now))
  return [
    { to: { greater_than_equal: today } },
    { and: [{ to: { exists: false } }, { from: { greater_than_equal: today } }] },
  ]
}

const pageOf = ({
  organization,
  places,
  helplines,
}: {
  organization: Organization
  places: readonly Location[]
  helplines: readonly string[]
}): PartnerPage => {
  const { name, slug, phone, email } = organization
  const has: Record<Shown, boolean> = {
    phone: [phone, ...places.map((place) => place.phone), ...helplines].some(Boolean),
    email: Boolean(email),
    address: places.some(({ street }) => street),
    hours: places.some(({ week, hours }) => (week ?? []).length > 0 || hours),
  }
  const shown = (Object.keys(has) as Shown[]).filter((key) => has[key])
  return { name, slug, shown, hasPlace: places.length > 0 }
}
