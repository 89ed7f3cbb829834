import type { Payload } from 'payload'
import type { PartnerLink, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { ticketAsPart } from '../parts/index.ts'
import { hashToken } from '../tokens.ts'

/** A link that somebody holds, and what it opens. */
export type Found = {
  link: PartnerLink
  /** As whoever holds the link sees it: of a part, with its own draft alone. */
  ticket: Ticket
  organization: string
  name: string
  /** The newest link of its kind was withdrawn by the lead: no older one brings another. */
  isShut: boolean
}

/** The link of a token and what it is for; null when there is none. */
export const findLink = async ({
  payload,
  token,
}: {
  payload: Payload
  token: string
}): Promise<Found | null> => {
  if (!/^[\w-]{43}$/.test(token)) return null
  const { docs } = await payload.find({
    collection: 'partnerLinks',
    where: { tokenHash: { equals: hashToken(token) } },
    depth: 0,
    limit: 1,
  })
  const link = docs[0]
  const ticketId = idOf(link?.ticket)
  const organizationId = idOf(link?.organization)
  if (link === undefined || ticketId === null || organizationId === null) return null
  const options = { depth: 0, disableErrors: true } as const
  const ticket = await payload.findByID({ collection: 'tickets', id: ticketId, ...options })
  const organization = await payload.findByID({
    collection: 'organizations',
    id: organizationId,
    ...options,
  })
  if (ticket === null || organization === null) return null
  const partId = idOf(link.contribution)
  const part =
    partId === null
      ? null
      : await payload.findByID({ collection: 'contributions', id: partId, ...options })
  // What it opened is no more.
  if (partId !== null && part === null) return null
  const contribution = partId === null ? { exists: false } : { equals: partId }
  const newest = await payload.find({
    collection: 'partnerLinks',
    where: { and: [{ ticket: { equals: ticketId } }, { contribution }] },
    sort: '-createdAt',
    depth: 0,
    limit: 1,
  })
  const isShut = newest.docs[0]?.withdrawn === true
  const { name } = organization
  const seen = part === null ? ticket : ticketAsPart({ ticket, part })
  return { link, ticket: seen, organization: organizationId, name, isShut } satisfies Found
}

const isExpired = (link: PartnerLink) => Date.parse(link.expiresAt) < Date.now()

/** The ticket is still with the organization that the link was made for. */
const isTheirs = ({ ticket, organization }: Found) => idOf(ticket.organization) === organization

/** Expired while the question still waits there. */
const isLate = (found: Found): boolean =>
  isExpired(found.link) && isTheirs(found) && found.ticket.state === 'with_partner'

/** A new link makes sense. */
export const isRenewable = (found: Found): boolean => !found.link.revokedAt && isLate(found)

/** A newer link took its place, and is on its way by mail. */
export const wasRenewed = (found: Found): boolean =>
  Boolean(found.link.revokedAt) && isLate(found) && !isWithdrawn(found)

/** The lead took it back while the question is still there. */
export const isWithdrawn = (found: Found): boolean =>
  (found.link.withdrawn === true || (Boolean(found.link.revokedAt) && found.isShut)) &&
  isTheirs(found) &&
  ['with_partner', 'to_validate'].includes(found.ticket.state)

/** What this organization proposed waits for the lead, by whatever way it came. */
export const isWithLead = (found: Found): boolean =>
  isTheirs(found) && found.ticket.state === 'to_validate' && !isWithdrawn(found)

/** It opens nothing, and nothing can be done about it. */
export const isOver = (found: Found): boolean =>
  Boolean(found.link.revokedAt) || isExpired(found.link) || !isTheirs(found)
