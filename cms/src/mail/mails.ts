import { formatDateTime } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import type { Mail } from '../payload-types.ts'
import { identityAccess, mailAccess } from '../people/index.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { mailEndpoints } from './endpoints.ts'
import { DELIVERIES, ERASED_KIND, MAIL_KINDS, MAIL_STATES } from './kinds.ts'
import {
  DELIVERY_LABELS,
  MAIL_FIELDS as fr,
  MAIL_KIND_LABELS,
  MAIL_STATE_LABELS,
} from './labels.fr.ts'

/** As the rest of the admin says a moment. */
const atMinute = { date: { displayFormat: 'dd/MM/yyyy HH:mm' } } as const

/** What a mail is called: its kind and when it was asked for, nobody’s name or address. */
const titleOf = ({ kind, createdAt }: Partial<Mail>): string =>
  [
    kind === undefined ? '' : MAIL_KIND_LABELS[kind],
    createdAt === undefined ? '' : fr.on(formatDateTime(createdAt)),
  ]
    .filter((part) => part !== '')
    .join(', ')

/** The outbox: who is to be told what, by id. Written in the transaction of the change behind it. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: fr.labels,
  access: mailAccess,
  disableDuplicate: true,
  endpoints: mailEndpoints,
  defaultSort: '-createdAt',
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'title',
    // Never the message: what is stored of it cannot be searched.
    listSearchableFields: ['error', 'providerId'],
    defaultColumns: ['kind', 'state', 'ticket', 'createdAt', 'sentAt', 'attempts'],
  },
  fields: [
    {
      name: 'preview',
      type: 'ui',
      admin: {
        components: { Field: './mail/admin/MailPreview.tsx#MailPreview' },
        disableListColumn: true,
      },
    },
    madeTitle<Mail>({ label: fr.labels.singular, titleOf }),
    {
      name: 'kind',
      type: 'select',
      label: fr.kind,
      required: true,
      options: ([...MAIL_KINDS, ERASED_KIND] as const).map((value) => ({
        value,
        label: MAIL_KIND_LABELS[value],
      })),
    },
    {
      name: 'state',
      type: 'select',
      label: fr.state,
      required: true,
      index: true,
      options: MAIL_STATES.map((value) => ({ value, label: MAIL_STATE_LABELS[value] })),
    },
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', label: fr.ticket, index: true },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: fr.user },
    {
      name: 'sampleOf',
      type: 'text',
      label: fr.sampleOf,
      admin: { condition: ({ kind }) => kind === 'sample' },
    },
    { name: 'link', type: 'relationship', relationTo: 'partnerLinks', admin: { hidden: true } },
    { name: 'attempts', type: 'number', label: fr.attempts, required: true },
    {
      name: 'notBefore',
      type: 'date',
      label: fr.notBefore,
      required: true,
      index: true,
      admin: atMinute,
    },
    /** Until then it may be taken back: no worker touches it. */
    { name: 'heldUntil', type: 'date', admin: { hidden: true } },
    { name: 'firstTriedAt', type: 'date', admin: { hidden: true } },
    { name: 'sentAt', type: 'date', label: fr.sentAt, admin: atMinute },
    { name: 'error', type: 'text', label: fr.error },
    {
      name: 'message',
      type: 'textarea',
      custom: SEALED,
      access: identityAccess,
      admin: { hidden: true },
    },
    dataKeyField,
    { name: 'providerId', type: 'text', label: fr.providerId, index: true },
    {
      name: 'delivery',
      type: 'select',
      label: fr.delivery,
      index: true,
      options: DELIVERIES.map((value) => ({ value, label: DELIVERY_LABELS[value] })),
    },
    /** Each thing that was told of it, once, in the order in which it was told. */
    {
      name: 'reports',
      type: 'array',
      label: fr.reports,
      admin: { readOnly: true },
      fields: [
        {
          name: 'told',
          type: 'select',
          label: fr.delivery,
          required: true,
          options: DELIVERIES.map((value) => ({ value, label: DELIVERY_LABELS[value] })),
        },
        { name: 'at', type: 'date', label: fr.reportAt, required: true, admin: atMinute },
      ],
    },
    /** By these an answer to it is known, and that it comes from the one it was made for. */
    {
      name: 'replyHash',
      type: 'text',
      index: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    {
      name: 'replyFor',
      type: 'text',
      hasMany: true,
      access: identityAccess,
      admin: { hidden: true },
    },
    { name: 'fence', type: 'number', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
    { name: 'claimedAt', type: 'date', admin: { hidden: true } },
  ],
}
