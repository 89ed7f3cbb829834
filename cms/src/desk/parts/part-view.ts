import { formatDate } from '@infos-droits/shared'
import type { Payload } from 'payload'
import type { Contribution, Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import type { PartView } from '../life/view.ts'
import { partsOf } from './find-parts.ts'

/** What an organization is called; empty when there is none. */
export const nameOfOrganization = async (payload: Payload, id: string | null): Promise<string> => {
  if (id === null) return ''
  const found = { collection: 'organizations', id, depth: 0, disableErrors: true } as const
  return (await payload.findByID(found))?.name ?? ''
}

const hasLink = async (payload: Payload, part: Contribution): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'partnerLinks',
    where: {
      and: [
        { contribution: { equals: part.id } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
  })
  return totalDocs > 0
}

/** What the mail service told of the last mail about this part: those about others say nothing of it. */
const isBounced = async (payload: Payload, part: Contribution): Promise<boolean> => {
  const links = await payload.find({
    collection: 'partnerLinks',
    where: { contribution: { equals: part.id } },
    depth: 0,
    pagination: false,
    select: {},
  })
  const { docs } = await payload.find({
    collection: 'mails',
    where: { link: { in: links.docs.map(({ id }) => id) } },
    depth: 0,
    limit: 1,
    sort: '-createdAt',
    select: { delivery: true, state: true },
  })
  return docs[0]?.delivery === 'bounced' || docs[0]?.state === 'failed'
}

/** The parts of a ticket, for the lead. */
export const partViews = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
}): Promise<PartView[]> =>
  Promise.all(
    (await partsOf({ req: { payload }, ticket: ticket.id })).map(async (part) => ({
      id: part.id,
      name: await nameOfOrganization(payload, idOf(part.organization)),
      state: part.state,
      at: formatDate(part.at ?? part.askedAt),
      remark: part.remark ?? null,
      text: part.text ?? null,
      reason: part.reason ?? null,
      suggestion: part.suggestion
        ? { id: part.suggestion, name: await nameOfOrganization(payload, part.suggestion) }
        : null,
      isShared: part.isShared === true,
      hasLink: await hasLink(payload, part),
      isBounced: await isBounced(payload, part),
    })),
  )

/** What other partners wrote and the lead shows to the organization that looks. */
export const sharedWith = async ({
  payload,
  ticket,
  organization,
}: {
  payload: Payload
  ticket: Pick<Ticket, 'id'>
  organization: string
}): Promise<{ name: string; text: string }[]> => {
  const shown = (await partsOf({ req: { payload }, ticket: ticket.id })).flatMap((part) =>
    part.isShared === true && part.text && idOf(part.organization) !== organization
      ? [{ text: part.text, organization: idOf(part.organization) }]
      : [],
  )
  return Promise.all(
    shown.map(async ({ text, organization: by }) => ({
      text,
      name: await nameOfOrganization(payload, by),
    })),
  )
}
