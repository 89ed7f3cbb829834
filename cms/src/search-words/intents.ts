import { TAUGHT_KINDS } from '@infos-droits/shared/search'
import type { CollectionConfig } from 'payload'
import { taughtAdmin, taughtBase, tryField } from './collection.ts'
import { FAVOURS, INTENTS as fr } from './labels.fr.ts'
import { madeFields, wordsField } from './words-field.ts'
import { titleOf } from './words.ts'

/** Words that tell what kind of page is wanted. */
export const intents: CollectionConfig = {
  ...taughtBase,
  slug: 'intents',
  labels: fr.labels,
  typescript: { interface: 'IntentLine' },
  defaultSort: 'title',
  admin: {
    ...taughtAdmin,
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'favours', 'updatedAt'],
    listSearchableFields: ['words', 'keys'],
  },
  fields: [
    wordsField({
      name: 'words',
      label: fr.words,
      description: fr.wordsHelp,
      part: 'wanted',
    }),
    {
      name: 'favours',
      type: 'select',
      label: fr.favours,
      required: true,
      options: TAUGHT_KINDS.map((value) => ({ value, label: FAVOURS[value] })),
    },
    tryField,
    ...madeFields({ from: 'words', labels: fr, titleOf: ({ words }) => titleOf(words) }),
  ],
}
