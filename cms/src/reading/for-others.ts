import type { CollectionConfig, Condition, Field, UIField } from 'payload'

const isForOthers: Condition = (_data, _siblings, { user }) =>
  (user as { role?: string } | null)?.role !== 'lead' && Boolean(user)

/** In place of the form: what the document is about, and the way to its page. */
const readingField: UIField = {
  name: 'reading',
  type: 'ui',
  admin: {
    condition: isForOthers,
    components: { Field: './reading/admin/Reading.tsx#Reading' },
    disableListColumn: true,
  },
}

/** Panels beside the form ask the server for what only the lead may have. */
const withoutPanel = (field: Field): Field =>
  field.type === 'ui'
    ? { ...field, admin: { ...field.admin, condition: (...all) => !isForOthers(...all) } }
    : field

/** A collection with pages on the site: the form is the lead’s, others are led to the page. */
export const readByOthers = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [readingField, ...collection.fields.map(withoutPanel)],
})

/** A collection without pages of its own: in the lead’s menu only. Who may read it is not changed. */
export const notForOthers = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: { ...collection.admin, hidden: ({ user }) => user['role'] !== 'lead' },
})
