import { formatDate } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import type { PartnerLink } from '../payload-types.ts'
import { identityAccess, partnerLinkAccess } from '../people/index.ts'
import { LINK_FIELDS as fr } from './fields.fr.ts'

/** What a link is called: the days between which it opens. */
const titleOf = ({ createdAt, expiresAt }: Partial<PartnerLink>): string =>
  createdAt === undefined || expiresAt === undefined
    ? fr.labels.singular
    : fr.title(formatDate(createdAt), formatDate(expiresAt))

const date = { displayFormat: 'dd/MM/yyyy HH:mm' }

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
    useAsTitle: 'title',
    listSearchableFields: ['ticket.reference', 'organization.name'],
    defaultColumns: ['ticket', 'organization', 'expiresAt', 'revokedAt'],
  },
  fields: [
    madeTitle<PartnerLink>({ label: fr.labels.singular, titleOf }),
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
    /** The part it opens, when several partners are asked; empty: the question itself. */
    {
      name: 'contribution',
      type: 'relationship',
      relationTo: 'contributions',
      admin: { hidden: true },
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
    /** Told of with the others of its day: not yet, or by which mail. */
    { name: 'waitsForDigest', type: 'checkbox', index: true, admin: { hidden: true } },
    { name: 'digest', type: 'text', index: true, admin: { hidden: true } },
    /** By the lead's own hand: then its holder cannot ask for the next one. */
    { name: 'withdrawn', type: 'checkbox', label: fr.withdrawn },
  ],
}
