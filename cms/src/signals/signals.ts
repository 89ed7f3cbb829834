import type { CollectionConfig } from 'payload'
import { saidAccess, signalAccess } from '../people/index.ts'
import { signalEndpoints } from './endpoints.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { SIGNALS as fr } from './labels.fr.ts'

const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))

/**
 * What people say about the site, one list for the lead. Its identifier is the sender’s, and it has a
 * day only: neither MongoDB’s own identifiers nor Payload’s dates, which tell the second.
 */
export const signals: CollectionConfig = {
  slug: 'signals',
  labels: fr.labels,
  access: signalAccess,
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: signalEndpoints,
  defaultSort: '-day',
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'page',
    defaultColumns: ['page', 'kind', 'answer', 'text', 'day', 'state'],
    listSearchableFields: ['page'],
  },
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      access: saidAccess,
      admin: { hidden: true, disableListColumn: true },
    },
    {
      name: 'kind',
      type: 'select',
      label: fr.kind,
      required: true,
      index: true,
      access: saidAccess,
      options: optionsOf(fr.kinds),
    },
    {
      name: 'page',
      type: 'text',
      label: fr.page,
      required: true,
      index: true,
      access: saidAccess,
      admin: { components: { afterInput: ['./signals/admin/PageLink.tsx#PageLink'] } },
    },
    {
      name: 'answer',
      type: 'select',
      label: fr.answer,
      access: saidAccess,
      options: optionsOf(fr.answers),
      admin: { condition: ({ kind }) => kind === 'helpful' },
    },
    {
      name: 'about',
      type: 'select',
      label: fr.about,
      access: saidAccess,
      options: optionsOf(fr.abouts),
      admin: { condition: ({ kind }) => kind === 'idea' },
    },
    { name: 'text', type: 'textarea', label: fr.text, custom: SEALED, access: saidAccess },
    dataKeyField,
    {
      name: 'day',
      type: 'text',
      label: fr.day,
      required: true,
      index: true,
      access: saidAccess,
      admin: { position: 'sidebar' },
    },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: optionsOf(fr.states),
      admin: { position: 'sidebar', isClearable: false, description: fr.stateHelp },
    },
  ],
}
