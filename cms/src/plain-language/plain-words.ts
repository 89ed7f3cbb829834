import type { CollectionConfig } from 'payload'
import { onePerLine } from '../fields/index.ts'
import { plainWordsAccess } from '../people/index.ts'
import { PLAIN_WORDS as fr } from './labels.fr.ts'

type Line = { hard?: unknown; plain?: unknown }

/** « solliciter → demander », as the list names it. */
export const plainWordTitle = ({ hard, plain }: Line): string =>
  fr.arrow(Array.isArray(hard) ? hard.join(', ') : '', typeof plain === 'string' ? plain : '')

/** Words that are hard to read, and what can be said instead: the lead’s list, seen by no visitor. */
export const plainWords: CollectionConfig = {
  slug: 'plain-words',
  labels: fr.labels,
  access: plainWordsAccess,
  disableDuplicate: true,
  defaultSort: 'title',
  typescript: { interface: 'PlainWordLine' },
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'updatedAt'],
    listSearchableFields: ['hard', 'plain'],
    pagination: { defaultLimit: 50 },
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
  },
  fields: [
    {
      name: 'hard',
      type: 'text',
      hasMany: true,
      label: fr.hard,
      required: true,
      minRows: 1,
      maxRows: 12,
      maxLength: 60,
      admin: { ...onePerLine, description: fr.hardHelp },
    },
    {
      name: 'plain',
      type: 'text',
      label: fr.plain,
      required: true,
      maxLength: 120,
      admin: { description: fr.plainHelp },
    },
    {
      name: 'title',
      type: 'text',
      label: fr.title,
      admin: { condition: () => false },
      hooks: {
        beforeChange: [
          ({ data, originalDoc }: { data?: Line; originalDoc?: Line }) =>
            plainWordTitle({ ...originalDoc, ...data }),
        ],
      },
    },
  ],
}
