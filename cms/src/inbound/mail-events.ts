import { formatDateTime } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import type { MailEvent } from '../payload-types.ts'
import { identityAccess, messageAccess } from '../people/index.ts'
import { forgetInside } from './named-inside.ts'
import { readEndpoint } from './read-event.ts'
import { seenEndpoints } from './seen.ts'
import { takeEndpoint } from './take-anyway.ts'
import {
  EVENT_FIELDS as fr,
  EVENT_KIND_LABELS,
  EVENT_STATE_LABELS,
  OUTCOME_LABELS,
} from './labels.fr.ts'

export const EVENT_KINDS = ['received', 'delivered', 'bounced', 'complained'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

const OUTCOMES = [
  'ticket',
  'reply',
  'automatic',
  'bounce',
  'unparsed',
  'noted',
  'unknown',
  'twice',
  'spam',
  'erased',
] as const
export type Outcome = (typeof OUTCOMES)[number]

const STATES = ['waiting', 'running', 'done'] as const

const date = { displayFormat: 'dd/MM/yyyy HH:mm' }

const titleOf = ({ kind, at }: Partial<MailEvent>): string =>
  kind === undefined ? '' : `${EVENT_KIND_LABELS[kind]}${at ? ` ${fr.on(formatDateTime(at))}` : ''}`

/** What the mail service told, once each; taken up by the worker. Nobody’s name or address stands in it. */
export const mailEvents: CollectionConfig = {
  slug: 'mailEvents',
  labels: fr.labels,
  access: messageAccess,
  disableDuplicate: true,
  defaultSort: '-at',
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'title',
    listSearchableFields: ['emailId'],
    defaultColumns: ['kind', 'at', 'state', 'outcome', 'danger', 'ticket', 'error'],
    components: { beforeListTable: ['./inbound/admin/HeldTools.tsx#HeldTools'] },
  },
  hooks: { beforeChange: [forgetInside] },
  endpoints: [readEndpoint, takeEndpoint, ...seenEndpoints],
  fields: [
    {
      name: 'take',
      type: 'ui',
      admin: {
        components: { Field: './inbound/admin/TakePanel.tsx#TakePanel' },
        disableListColumn: true,
      },
    },
    madeTitle<MailEvent>({ label: fr.labels.singular, titleOf }),
    {
      name: 'kind',
      type: 'select',
      label: fr.kind,
      required: true,
      options: EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_LABELS[value] })),
    },
    { name: 'at', type: 'date', label: fr.at, required: true, index: true, admin: { date } },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: STATES.map((value) => ({ value, label: EVENT_STATE_LABELS[value] })),
    },
    {
      name: 'outcome',
      type: 'select',
      label: fr.outcome,
      options: OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] })),
    },
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', label: fr.ticket, index: true },
    /** Written to many, and with words of danger: told of once a day. */
    { name: 'danger', type: 'checkbox', label: fr.danger },
    /** A lead looked at it, and nothing is to be done. */
    { name: 'seenAt', type: 'date', label: fr.seenAt, admin: { date } },
    { name: 'size', type: 'number', label: fr.size },
    { name: 'storedAt', type: 'date', label: fr.storedAt, admin: { date } },
    { name: 'error', type: 'text', label: fr.error },
    {
      name: 'eventId',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { hidden: true },
    },
    { name: 'emailId', type: 'text', label: fr.emailId, index: true },
    /** By this a flood from one sender is seen. */
    {
      name: 'senderHash',
      type: 'text',
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    /** By these a report is found that is about a person and not from them. */
    {
      name: 'namedHashes',
      type: 'text',
      hasMany: true,
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    { name: 'attempts', type: 'number', required: true, admin: { hidden: true } },
    { name: 'notBefore', type: 'date', required: true, index: true, admin: { hidden: true } },
    { name: 'firstTriedAt', type: 'date', admin: { hidden: true } },
    { name: 'fence', type: 'number', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
    { name: 'claimedAt', type: 'date', admin: { hidden: true } },
  ],
}
