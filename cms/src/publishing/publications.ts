import type { CollectionConfig } from 'payload'
import { publicationAccess } from '../people/index.ts'
import { PUBLICATIONS as fr } from './labels.fr.ts'

const PUBLICATION_STATES = ['waiting', 'running', 'live', 'refused'] as const

const when = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
} as const

/** One row a wanted release; claimed, built and reported by the publisher. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: fr.labels,
  access: publicationAccess,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-requestedAt',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'cause',
    defaultColumns: ['requestedAt', 'state', 'cause', 'reason', 'pages'],
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
  },
  fields: [
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      options: PUBLICATION_STATES.map((value) => ({ value, label: fr.states[value] })),
    },
    { name: 'cause', type: 'text', label: fr.cause, required: true },
    { name: 'reason', type: 'textarea', label: fr.reason },
    {
      name: 'requestedAt',
      type: 'date',
      label: fr.requestedAt,
      required: true,
      index: true,
      admin: when,
    },
    { name: 'claimedAt', type: 'date', label: fr.claimedAt, admin: when },
    { name: 'doneAt', type: 'date', label: fr.doneAt, index: true, admin: when },
    { name: 'release', type: 'text', label: fr.release },
    { name: 'asOf', type: 'date', label: fr.asOf, admin: when },
    { name: 'pages', type: 'number', label: fr.pages },
    { name: 'milliseconds', type: 'number', label: fr.milliseconds },
    { name: 'fence', type: 'number', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
  ],
}
