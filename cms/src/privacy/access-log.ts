import type { CollectionConfig, PayloadRequest } from 'payload'
import { accessLogAccess } from '../people/index.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'

const OPENINGS = ['contact', 'answer', 'erasure'] as const
export type Opening = (typeof OPENINGS)[number]

/** Who opened what of a person, and when. Nothing of the person stands in it. */
export const accessLog: CollectionConfig = {
  slug: 'accessLog',
  labels: fr.labels,
  access: accessLogAccess,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: fr.group,
    hidden: ({ user }) => user['role'] !== 'lead',
    description: fr.description,
    hideAPIURL: true,
    defaultColumns: ['createdAt', 'user', 'opened', 'ticket'],
  },
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', label: fr.user, required: true },
    {
      name: 'opened',
      type: 'select',
      label: fr.opened,
      required: true,
      options: OPENINGS.map((value) => ({ value, label: fr.openings[value] })),
    },
    {
      name: 'ticket',
      type: 'relationship',
      relationTo: 'tickets',
      label: fr.ticket,
      required: true,
    },
  ],
}

/** Writes one line of the access log, in the transaction of `req`. */
export const recordOpening = async ({
  req,
  userId,
  opened,
  ticket,
}: {
  req: PayloadRequest
  userId: string
  opened: Opening
  ticket: string
}): Promise<void> => {
  await req.payload.create({ collection: 'accessLog', data: { user: userId, opened, ticket }, req })
}

/** Whether someone opened the answer of a ticket at or after `since` (ISO date), whoever it was. */
export const wasAnswerOpened = async ({
  req,
  ticket,
  since,
}: {
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
  ticket: string
  since: string
}): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'accessLog',
    where: {
      ticket: { equals: ticket },
      opened: { equals: 'answer' },
      createdAt: { greater_than_equal: since },
    },
    req,
  })
  return totalDocs > 0
}
