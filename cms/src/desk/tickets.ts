import { CHANNELS, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { identityAccess, ticketAccess, ticketTextAccess } from '../people/index.ts'
import { ticketEndpoints } from './endpoints.ts'
import { documentEndpoints } from './documents/endpoints.ts'
import { entryEndpoints } from './entry/endpoints.ts'
import { noteKeepDays } from './keep-days.ts'
import { keepPersonIndexes } from './person-indexes.ts'
import { textFields } from './text-fields.ts'
import { noteTextReads } from './text-reads.ts'
import { keepWords } from './word-index.ts'
import { TICKET_FIELDS as fr } from './fields.fr.ts'
import { lifeFields } from './life/fields.ts'
import { CHANNEL_LABELS, EVENT_LABELS, PLACE_LABELS, STATE_LABELS } from './labels.fr.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { TICKET_EVENTS, TICKET_STATES } from './workflow.ts'

/** Shown by the ticket's own screen, not as a field of a form; still a column of the list. */
const inFacts = { condition: () => false } as const

/** What the desk keeps of one question. Written by intake and by the workflow, never by a form. */
export const tickets: CollectionConfig = {
  slug: 'tickets',
  labels: fr.labels,
  access: ticketAccess,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  endpoints: [...entryEndpoints, ...documentEndpoints, ...ticketEndpoints],
  hooks: {
    beforeChange: [noteKeepDays, keepPersonIndexes, keepWords],
    afterOperation: [noteTextReads],
  },
  defaultSort: 'dueAt',
  // By what the queue and the search ask for: other orders and conditions of it read a part of these. Payload
  // adds `createdAt` to an order that begins with the last; without it here all rows would be sorted.
  indexes: [
    { fields: ['state', 'dueAt', 'reference', 'createdAt'] },
    { fields: ['organization', 'state', 'dueAt', 'reference', 'createdAt'] },
    { fields: ['dueAt', 'reference', 'createdAt'] },
    { fields: ['words', 'receivedAt'] },
  ],
  admin: {
    group: fr.group,
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'state', 'channel', 'rubric', 'organization', 'dueAt'],
    description: fr.description,
    hideAPIURL: true,
    // A list reads what its columns show, and no text.
    enableListViewSelectAPI: true,
    components: {
      edit: {},
      views: { list: { Component: './queue/admin/QueueList.tsx#QueueList' } },
    },
    // The list is the queue’s own: what Payload would read for its own beside it is nothing.
    baseFilter: () => ({ reference: { equals: '' } }),
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: './desk/admin/TicketDesk.tsx#TicketDesk' },
        disableListColumn: true,
      },
    },
    {
      name: 'afterAnswer',
      type: 'ui',
      admin: {
        components: { Field: './answers/admin/AfterAnswer.tsx#AfterAnswer' },
        disableListColumn: true,
      },
    },
    {
      name: 'reference',
      type: 'text',
      label: fr.reference,
      required: true,
      unique: true,
      index: true,
      admin: inFacts,
    },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: TICKET_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      admin: inFacts,
    },
    {
      name: 'rubric',
      type: 'select',
      label: fr.rubric,
      /** Always there until it is erased. */
      options: [
        ...RUBRIC_SLUGS.map((value) => ({ value, label: fr.rubrics[value] })),
        { value: 'unknown', label: fr.rubrics.unknown },
      ],
      admin: inFacts,
    },
    {
      name: 'territory',
      type: 'select',
      label: fr.territory,
      /** Always there until it is erased. */
      options: [...TERRITORIES, 'unknown' as const].map((value) => ({
        value,
        label: PLACE_LABELS[value],
      })),
      admin: inFacts,
    },
    {
      name: 'channel',
      type: 'select',
      label: fr.channel,
      required: true,
      options: CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] })),
      admin: inFacts,
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      index: true,
      admin: inFacts,
    },
    /** Partners who are asked for a part of the answer. */
    {
      name: 'coAsked',
      type: 'relationship',
      relationTo: 'organizations',
      hasMany: true,
      index: true,
      access: ticketTextAccess,
      admin: { hidden: true },
    },
    {
      name: 'receivedAt',
      type: 'date',
      label: fr.receivedAt,
      required: true,
      admin: inFacts,
    },
    {
      name: 'dueAt',
      type: 'date',
      label: fr.dueAt,
      required: true,
      index: true,
      admin: inFacts,
    },
    /** Words of danger in what the person wrote: the lead is told at once. */
    {
      name: 'danger',
      type: 'checkbox',
      label: fr.danger,
      index: true,
      access: ticketTextAccess,
      admin: inFacts,
    },
    {
      name: 'dangerKinds',
      type: 'text',
      custom: SEALED,
      access: ticketTextAccess,
      admin: { hidden: true },
    },
    /** Who entered it for the person, at a desk: they see where it stands. */
    {
      name: 'enteredBy',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: ticketTextAccess,
      admin: { hidden: true },
    },
    /** The date that the person was told of, once the first one could not be kept. */
    { name: 'delayedUntil', type: 'date', label: fr.delayedUntil, admin: inFacts },
    /** Where the person came from: the rules route by it. Told to a partner only as one of `looked`. */
    { name: 'guide', type: 'text', label: fr.guide, access: ticketTextAccess, admin: inFacts },
    { name: 'erasedAt', type: 'date', label: fr.erasedAt, index: true, admin: inFacts },
    dataKeyField,
    /** By these a person is found again, though address and number are encrypted. */
    {
      name: 'emailIndex',
      type: 'text',
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    {
      name: 'phoneIndex',
      type: 'text',
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    /** Keyed hashes of the words of its texts, by which they are searched though they are encrypted. */
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    ...lifeFields,
    /** Rises at each change; an action with an older one is refused. */
    { name: 'revision', type: 'number', required: true, admin: { hidden: true } },
    ...textFields,
    {
      name: 'person',
      type: 'group',
      access: identityAccess,
      admin: { hidden: true },
      fields: [
        { name: 'firstName', type: 'text', custom: SEALED },
        // What a mail says its sender is called: to be masked, not to be written to.
        { name: 'mailName', type: 'text', custom: SEALED },
        { name: 'email', type: 'text', custom: SEALED },
        { name: 'phone', type: 'text', custom: SEALED },
        { name: 'commune', type: 'text', custom: SEALED },
      ],
    },
    { name: 'mailboxPrivate', type: 'checkbox', access: ticketTextAccess, admin: { hidden: true } },
    {
      name: 'codeHash',
      type: 'text',
      custom: SEALED,
      access: identityAccess,
      admin: { hidden: true },
    },
    {
      name: 'history',
      type: 'array',
      access: ticketTextAccess,
      admin: { hidden: true },
      fields: [
        { name: 'at', type: 'date', required: true },
        {
          name: 'event',
          type: 'select',
          required: true,
          options: (['received', ...TICKET_EVENTS] as const).map((value) => ({
            value,
            label: EVENT_LABELS[value],
          })),
        },
        { name: 'by', type: 'text', required: true },
        { name: 'note', type: 'textarea', custom: SEALED },
      ],
    },
  ],
}
