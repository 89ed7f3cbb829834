import type { UIField } from 'payload'
import type { Room } from '../room.ts'
import { plainWords } from './plain-words.ts'
import { referenceEndpoint } from './reference.ts'

export { plainWordTitle } from './plain-words.ts'
export { reviewText, type TextReview } from './review-text.ts'

/** Help with plain words beside a text as it is written; it warns and never blocks. */
export const plainLanguage: Room = {
  collections: [plainWords],
  endpoints: [referenceEndpoint],
}

/** Under a field: what could be said more plainly in it. For `admin` of a field whose text is read over. */
export const plainNotes = {
  components: { afterInput: ['./plain-language/admin/FieldNotes.tsx#FieldNotes'] },
}

/** « Langage clair », at the foot of the form; the last of its fields. */
export const plainLanguageField: UIField = {
  name: 'plainLanguage',
  type: 'ui',
  admin: {
    components: { Field: './plain-language/admin/PlainPanel.tsx#PlainPanel' },
    disableListColumn: true,
  },
}
