import type { CollectionConfig } from 'payload'
import { taughtAdmin, taughtBase, tryField } from './collection.ts'
import { BEST_BETS as fr } from './labels.fr.ts'
import { refuseTaken } from './refuse-taken.ts'
import { madeFields, wordsField } from './words-field.ts'
import { titleOf } from './words.ts'

const WITH_DRAFTS = ['guides', 'organizations']

/** A page that comes first for some searches. */
export const bestBets: CollectionConfig = {
  ...taughtBase,
  hooks: {
    ...taughtBase.hooks,
    beforeValidate: [refuseTaken({ collection: 'best-bets', field: 'queries', label: fr.queries })],
  },
  slug: 'best-bets',
  labels: fr.labels,
  typescript: { interface: 'BestBetLine' },
  defaultSort: 'title',
  admin: {
    ...taughtAdmin,
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'page', 'updatedAt'],
    listSearchableFields: ['queries', 'keys'],
  },
  fields: [
    wordsField({
      name: 'queries',
      label: fr.queries,
      description: fr.queriesHelp,
      part: 'phrase',
    }),
    {
      name: 'page',
      type: 'relationship',
      relationTo: ['guides', 'organizations', 'hotlines', 'themes'],
      label: fr.page,
      required: true,
      filterOptions: ({ relationTo }) =>
        WITH_DRAFTS.includes(relationTo) ? { _status: { equals: 'published' } } : true,
      admin: { description: fr.pageHelp, allowCreate: false },
    },
    tryField,
    ...madeFields({
      from: 'queries',
      labels: fr,
      titleOf: ({ queries }) => titleOf(queries),
    }),
  ],
}
