import type { CollectionConfig } from 'payload'
import { accessLogAccess } from '../people/index.ts'
import { logEndpoints } from './endpoints.ts'
import { ACCESS_EVENTS } from './events.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'

/** Who did what, and when; each line holds the line before it. Nothing of a citizen stands in it. */
export const accessLog: CollectionConfig = {
  slug: 'accessLog',
  labels: fr.labels,
  access: accessLogAccess,
  disableDuplicate: true,
  timestamps: false,
  endpoints: logEndpoints,
  defaultSort: '-seq',
  admin: {
    group: fr.group,
    hidden: ({ user }) => user['role'] !== 'lead',
    description: fr.description,
    hideAPIURL: true,
    defaultColumns: ['at', 'user', 'event', 'ticket', 'subject'],
    useAsTitle: 'seq',
    components: { beforeListTable: ['./privacy/admin/LogTools.tsx#LogTools'] },
  },
  fields: [
    { name: 'seq', type: 'number', label: fr.seq, required: true, unique: true, index: true },
    {
      name: 'at',
      type: 'date',
      label: fr.at,
      required: true,
      index: true,
      admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: fr.user },
    {
      name: 'event',
      type: 'select',
      label: fr.event,
      required: true,
      index: true,
      options: ACCESS_EVENTS.map((value) => ({ value, label: fr.events[value] })),
    },
    {
      name: 'ticket',
      type: 'relationship',
      relationTo: 'tickets',
      label: fr.ticket,
      index: true,
    },
    {
      name: 'subject',
      type: 'text',
      label: fr.subject,
      admin: { components: { Cell: './privacy/admin/SubjectCell.tsx#SubjectCell' } },
    },
    /** Of the line before it, and of this one with the key that `keyId` names. */
    { name: 'previous', type: 'text', admin: { hidden: true } },
    { name: 'hash', type: 'text', required: true, admin: { hidden: true } },
    { name: 'keyId', type: 'text', required: true, admin: { hidden: true } },
  ],
}
