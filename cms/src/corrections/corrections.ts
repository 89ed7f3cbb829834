import { formatDate } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import type { Correction } from '../payload-types.ts'
import { correctionAccess } from '../people/index.ts'
import { correctionEndpoints } from './endpoints.ts'
import { CORRECTIONS as fr } from './labels.fr.ts'

const STATES = ['waiting', 'accepted', 'refused'] as const

/** Shown by the correction’s own screen; still a column of the list. */
const inScreen = { components: { Field: false } } as const

/** What partners propose of their own pages. Nothing of a citizen stands in it. */
export const corrections: CollectionConfig = {
  slug: 'corrections',
  labels: fr.labels,
  access: correctionAccess,
  endpoints: correctionEndpoints,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  // What waits first: `waiting` is the last of the three in the alphabet.
  defaultSort: ['-state', '-updatedAt'],
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'title',
    listSearchableFields: ['by', 'message'],
    defaultColumns: ['updatedAt', 'organization', 'state', 'by', 'decidedAt'],
  },
  fields: [
    {
      name: 'screen',
      type: 'ui',
      admin: {
        components: { Field: './corrections/admin/CorrectionScreen.tsx#CorrectionScreen' },
        disableListColumn: true,
      },
    },
    madeTitle<Correction>({
      label: fr.labels.singular,
      titleOf: ({ createdAt }) =>
        createdAt === undefined ? fr.labels.singular : fr.title(formatDate(createdAt)),
    }),
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      required: true,
      index: true,
      admin: inScreen,
    },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: STATES.map((value) => ({ value, label: fr.states[value] })),
      admin: inScreen,
    },
    { name: 'by', type: 'text', label: fr.by, required: true, admin: inScreen },
    /** The page as it was when it was proposed, and as it would be. */
    { name: 'before', type: 'json', required: true, admin: { hidden: true } },
    { name: 'after', type: 'json', required: true, admin: { hidden: true } },
    { name: 'message', type: 'textarea', label: fr.message, admin: inScreen },
    /** Counts what was sent: who decides says which one was read. */
    { name: 'revision', type: 'number', required: true, admin: { hidden: true } },
    { name: 'reason', type: 'textarea', label: fr.reason, admin: inScreen },
    { name: 'decidedAt', type: 'date', label: fr.decidedAt, admin: inScreen },
    { name: 'decidedBy', type: 'text', label: fr.decidedBy, admin: inScreen },
  ],
}
