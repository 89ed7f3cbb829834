import type { CollectionConfig } from 'payload'
import { taughtAdmin, taughtBase, tryField } from './collection.ts'
import { THESAURUS as fr } from './labels.fr.ts'
import { refuseTaken } from './refuse-taken.ts'
import { madeFields, wordsField } from './words-field.ts'
import { keysOf, titleOf } from './words.ts'

type Line = { says?: unknown; means?: unknown; bothWays?: unknown }

/** « proprio, bailleur → propriétaire ». */
export const thesaurusTitle = ({ says, means, bothWays }: Line): string =>
  `${titleOf(says, 100)} ${bothWays === true ? '↔' : '→'} ${titleOf(means, 60)}`

/** A line as it is stored, for who writes many at once past the form. */
export const thesaurusLine = (line: { says: string[]; means: string[]; bothWays: boolean }) => ({
  ...line,
  title: thesaurusTitle(line),
  keys: keysOf(line.says),
})

/** What people say → what the pages say. */
export const thesaurus: CollectionConfig = {
  ...taughtBase,
  hooks: {
    ...taughtBase.hooks,
    beforeValidate: [refuseTaken({ collection: 'thesaurus', field: 'says', label: fr.says })],
  },
  slug: 'thesaurus',
  labels: fr.labels,
  typescript: { interface: 'ThesaurusLine' },
  defaultSort: 'title',
  admin: {
    ...taughtAdmin,
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'bothWays', 'note', 'updatedAt'],
    listSearchableFields: ['says', 'means', 'note', 'keys'],
  },
  fields: [
    wordsField({ name: 'says', label: fr.says, description: fr.saysHelp }),
    wordsField({ name: 'means', label: fr.means, description: fr.meansHelp, part: 'said' }),
    {
      name: 'bothWays',
      type: 'checkbox',
      label: fr.bothWays,
      defaultValue: false,
      admin: { description: fr.bothWaysHelp },
    },
    tryField,
    {
      name: 'note',
      type: 'textarea',
      label: fr.note,
      maxLength: 300,
      admin: { description: fr.noteHelp },
    },
    ...madeFields({ from: 'says', labels: fr, titleOf: thesaurusTitle }),
  ],
}
