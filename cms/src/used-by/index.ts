import type { UIField } from 'payload'

/** « Utilisé par »: the pages that name this document, beside its form. */
export const usedByField: UIField = {
  name: 'usedBy',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: './used-by/admin/UsedBy.tsx#UsedBy' },
    disableListColumn: true,
  },
}
