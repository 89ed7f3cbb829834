import { formatDateTime } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { madeTitle } from '../fields/index.ts'
import { FILE_REMARK_LABELS, FILE_REMARKS } from '../files/index.ts'
import type { Message } from '../payload-types.ts'
import { identityAccess, messageAccess } from '../people/index.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { fileEndpoint } from './file-endpoint.ts'
import { AUTHOR_LABELS, MESSAGE_FIELDS as fr } from './labels.fr.ts'
import { noteMessageReads } from './note-reads.ts'
import { keepMessageWords } from './words.ts'

/** Characters of a message that are kept as text; the rest of a mail is in a file. */
export const MESSAGE_MAX = 200_000

const AUTHORS = ['person', 'partner', 'lead', 'desk', 'program', 'notice'] as const
export type Author = (typeof AUTHORS)[number]

const REMARKS = ['lost', 'otherSender', 'cut', 'mailbox', 'machine'] as const
export type Remark = (typeof REMARKS)[number]

const titleOf = ({ by, at }: Partial<Message>): string =>
  by === undefined || at === undefined ? '' : `${AUTHOR_LABELS[by]}, ${formatDateTime(at)}`

/** What was written about a ticket by mail, and what had been answered before. Shown on the ticket. */
export const messages: CollectionConfig = {
  slug: 'messages',
  labels: fr.labels,
  access: messageAccess,
  disableDuplicate: true,
  endpoints: [fileEndpoint],
  hooks: {
    afterChange: [keepMessageWords],
    afterOperation: [noteMessageReads],
  },
  admin: { hidden: true, group: fr.group, useAsTitle: 'title', hideAPIURL: true },
  fields: [
    madeTitle<Message>({ label: fr.labels.singular, titleOf }),
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', required: true, index: true },
    { name: 'by', type: 'select', required: true, options: [...AUTHORS] },
    /** The question itself: its words stand on the ticket. */
    { name: 'isOpening', type: 'checkbox' },
    /** The partner who wrote it or joined the documents in it. */
    { name: 'organization', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'subject', type: 'text', custom: SEALED },
    /** Without what it answers to. */
    { name: 'shown', type: 'textarea', maxLength: MESSAGE_MAX, custom: SEALED },
    /** Without the name that its sender goes by, for partners; a mask is longer than a short name. */
    { name: 'masked', type: 'textarea', maxLength: 8 * MESSAGE_MAX, custom: SEALED },
    { name: 'whole', type: 'textarea', maxLength: MESSAGE_MAX, custom: SEALED },
    { name: 'sender', type: 'text', custom: SEALED, access: identityAccess },
    { name: 'messageId', type: 'text', custom: SEALED, access: identityAccess },
    { name: 'remarks', type: 'select', hasMany: true, options: [...REMARKS] },
    {
      name: 'files',
      type: 'array',
      fields: [
        { name: 'name', type: 'text', required: true, custom: SEALED },
        { name: 'type', type: 'text', required: true },
        { name: 'size', type: 'number', required: true },
        {
          name: 'remark',
          type: 'select',
          required: true,
          options: FILE_REMARKS.map((value) => ({ value, label: FILE_REMARK_LABELS[value] })),
        },
        /** Under which its bytes are kept. */
        { name: 'file', type: 'text', required: true },
        /** It goes with the answer, once that is validated. */
        { name: 'isGiven', type: 'checkbox' },
        /** Since when the person has it: the moment of the answer it went with. */
        { name: 'givenAt', type: 'date' },
        /** Partners who read the question may open it. */
        { name: 'isShown', type: 'checkbox' },
        /** The partner who joined it has taken it back: its bytes are gone. */
        { name: 'takenBackAt', type: 'date' },
      ],
    },
    dataKeyField,
  ],
}
