import type { CollectionConfig, UIField } from 'payload'
import { searchWordsAccess } from '../people/index.ts'
import { publishesOnSave } from '../publishing/index.ts'

/** What the four collections share: the lead's alone, public as soon as it is saved. */
export const taughtBase = {
  access: searchWordsAccess,
  disableDuplicate: true,
  hooks: publishesOnSave,
} satisfies Partial<CollectionConfig>

/** The same for their place in the admin. */
export const taughtAdmin = {
  hidden: ({ user }) => user['role'] !== 'lead',
  hideAPIURL: true,
  pagination: { defaultLimit: 50 },
  components: { beforeListTable: ['./search-words/admin/SearchHelp.tsx#SearchHelp'] },
} satisfies CollectionConfig['admin']

/** « Essayer »: what the form would change, before it is saved. */
export const tryField: UIField = {
  name: 'try',
  type: 'ui',
  admin: {
    components: { Field: './search-words/admin/TryPanel.tsx#TryPanel' },
    disableListColumn: true,
  },
}
