import { VISIT_OUTCOMES } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { rubricOptions } from '../fields/index.ts'
import { visitAccess } from '../people/index.ts'
import { VISITS as fr } from './labels.fr.ts'

/** One line for each visit that a desk noted; identifier and day as in `signals.ts`. */
export const visits: CollectionConfig = {
  slug: 'visits',
  labels: fr.labels,
  access: visitAccess,
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-day',
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'day',
    defaultColumns: ['day', 'desk', 'rubric', 'outcome', 'page'],
  },
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      admin: { hidden: true, disableListColumn: true },
    },
    {
      name: 'day',
      type: 'text',
      label: fr.day,
      required: true,
      index: true,
      admin: { components: { Cell: './signals/admin/cells.tsx#DayCell' } },
    },
    { name: 'rubric', type: 'select', label: fr.rubric, options: rubricOptions },
    {
      name: 'outcome',
      type: 'select',
      label: fr.outcome,
      required: true,
      options: VISIT_OUTCOMES.map((value) => ({ value, label: fr.outcomes[value] })),
    },
    { name: 'page', type: 'text', label: fr.page },
    /** None: the visit counts as public. */
    { name: 'desk', type: 'relationship', relationTo: 'desks', label: fr.desk, index: true },
  ],
}
