import type { UIField } from 'payload'
import type { Room } from '../room.ts'
import { plainWords } from './plain-words.ts'
import { referenceEndpoint } from './reference.ts'

export { plainWordTitle } from './plain-words.ts'

/** Help with plain words beside a text as it is written; it warns and never blocks. */
export const plainLanguage: Room = {
  collections: [plainWords],
  endpoints: [referenceEndpoint],
}

/** « Langage clair », beside the form. */
export const plainLanguageField: UIField = {
  name: 'plainLanguage',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: './plain-language/admin/PlainPanel.tsx#PlainPanel' },
    disableListColumn: true,
  },
}
