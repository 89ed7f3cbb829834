import type { CollectionConfig } from 'payload'
import { taughtAdmin, taughtBase, tryField } from './collection.ts'
import { DANGERS as fr } from './labels.fr.ts'
import { wordsField } from './words-field.ts'

/** Expressions that put an emergency number before everything. */
export const dangers: CollectionConfig = {
  ...taughtBase,
  slug: 'dangers',
  labels: fr.labels,
  typescript: { interface: 'DangerLine' },
  defaultSort: 'name',
  admin: {
    ...taughtAdmin,
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'hotlines', 'updatedAt'],
    listSearchableFields: ['name', 'words'],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: fr.name,
      required: true,
      maxLength: 80,
      admin: { description: fr.nameHelp },
    },
    wordsField({ name: 'words', label: fr.words, description: fr.wordsHelp, part: 'phrase' }),
    {
      name: 'hotlines',
      type: 'relationship',
      relationTo: 'hotlines',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: 6,
      label: fr.hotlines,
      admin: { description: fr.hotlinesHelp, allowCreate: false },
    },
    tryField,
  ],
}
