import type { CollectionConfig } from 'payload'
import { identityAccess, partnerLinkAccess } from '../people/index.ts'
import { LINK_FIELDS as fr } from './fields.fr.ts'

const date = { displayFormat: 'd MMMM yyyy HH:mm' }

/** Single-ticket links mailed to partners; only the hash of the token is kept. */
export const partnerLinks: CollectionConfig = {
  slug: 'partnerLinks',
  labels: fr.labels,
  access: partnerLinkAccess,
  disableDuplicate: true,
  admin: {
    group: fr.group,
    hideAPIURL: true,
    hidden: ({ user }) => user['role'] !== 'lead',
    defaultColumns: ['ticket', 'organization', 'expiresAt', 'revokedAt'],
  },
  fields: [
    {
      name: 'ticket',
      type: 'relationship',
      relationTo: 'tickets',
      label: fr.ticket,
      required: true,
      index: true,
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      required: true,
    },
    {
      name: 'tokenHash',
      type: 'text',
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    { name: 'expiresAt', type: 'date', label: fr.expiresAt, required: true, admin: { date } },
    { name: 'revokedAt', type: 'date', label: fr.revokedAt, admin: { date } },
  ],
}
