import { formatDateTime } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { idOf } from '../actor.ts'
import type { TicketView } from './view.ts'

/** The links of a ticket that still open it, newest first. */
export const goodLinks = async ({
  payload,
  ticketId,
}: {
  payload: Payload
  ticketId: string
}): Promise<TicketView['links']> => {
  const { docs } = await payload.find({
    collection: 'partnerLinks',
    where: {
      and: [
        { ticket: { equals: ticketId } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
    depth: 0,
    sort: '-createdAt',
    pagination: false,
  })
  return Promise.all(
    docs.map(async ({ id, organization, contribution, createdAt, expiresAt }) => ({
      id,
      partner: await nameOf(payload, idOf(organization)),
      since: formatDateTime(createdAt),
      until: formatDateTime(expiresAt),
      isOfPart: Boolean(contribution),
    })),
  )
}

const nameOf = async (payload: Payload, id: string | null): Promise<string> => {
  if (id === null) return ''
  const found = { collection: 'organizations', id, depth: 0, disableErrors: true } as const
  return (await payload.findByID(found))?.name ?? ''
}
