import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import { saidAccess, signalAccess } from '../people/index.ts'
import { signalEndpoints } from './endpoints.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { SIGNAL, SIGNALS as fr } from './labels.fr.ts'
import { titleOf, type Said } from './title.ts'

const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))

/** Shown by the signal’s own screen, not as a field of a form; still a column of the list. */
const inScreen = { condition: () => false } as const

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
  // What is still to handle first, `new` coming after `handled`; then the newest.
  defaultSort: ['-state', '-day'],
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['screen', 'kind', 'page', 'day', 'state'],
    // Never the text: what is stored of it cannot be searched.
    listSearchableFields: ['page'],
    components: { edit: { SaveButton: './signals/admin/NoSaveButton.tsx#NoSaveButton' } },
  },
  fields: [
    {
      name: 'screen',
      type: 'ui',
      label: SIGNAL.said,
      admin: {
        components: {
          Field: './signals/admin/SignalScreen.tsx#SignalScreen',
          Cell: './signals/admin/cells.tsx#SaidCell',
        },
      },
    },
    madeTitle<Said>({ label: fr.title, titleOf }),
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
      admin: { ...inScreen, components: { Cell: './signals/admin/cells.tsx#NatureCell' } },
    },
    {
      name: 'page',
      type: 'text',
      label: fr.page,
      required: true,
      index: true,
      access: saidAccess,
      admin: { ...inScreen, components: { Cell: './signals/admin/cells.tsx#PageCell' } },
    },
    {
      name: 'answer',
      type: 'select',
      label: fr.answer,
      access: saidAccess,
      options: optionsOf(fr.answers),
      admin: inScreen,
    },
    {
      name: 'about',
      type: 'select',
      label: fr.about,
      access: saidAccess,
      options: optionsOf(fr.abouts),
      admin: inScreen,
    },
    {
      name: 'text',
      type: 'textarea',
      custom: SEALED,
      label: fr.text,
      access: saidAccess,
      admin: { ...inScreen, disableListColumn: true, disableListFilter: true },
    },
    dataKeyField,
    {
      name: 'day',
      type: 'text',
      label: fr.day,
      required: true,
      index: true,
      access: saidAccess,
      admin: { ...inScreen, components: { Cell: './signals/admin/cells.tsx#DayCell' } },
    },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: optionsOf(fr.states),
      admin: { ...inScreen, isClearable: false },
    },
  ],
}
