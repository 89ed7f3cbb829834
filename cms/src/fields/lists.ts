import type { ArrayField, Field, TextField } from 'payload'
import { FIELDS as fr } from './labels.fr.ts'
import { httpsRequired } from './urls.ts'

/** Rows that are known by their first words when folded. */
export const rowTitle = {
  components: { RowLabel: './fields/admin/RowTitle.tsx#RowTitle' },
} as const

/** A list of short texts as lines of one box. */
export const onePerLine = {
  components: { Field: './fields/admin/Lines.tsx#Lines' },
} as const

/** A list of sentences, one a line: `[{ text }]`. */
export const sentences = ({
  name,
  label,
  description,
  maxLength,
  maxRows,
  minRows,
  row,
}: {
  name: string
  label: string
  description?: string
  maxLength: number
  maxRows: number
  minRows?: number
  /** Of each line. */
  row?: TextField['admin']
}): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: fr.itemRow, plural: label },
  maxRows,
  ...(minRows === undefined ? {} : { minRows, required: true }),
  admin: {
    components: { Field: './fields/admin/Sentences.tsx#Sentences' },
    ...(description === undefined ? {} : { description }),
  },
  fields: [
    {
      name: 'text',
      type: 'text',
      label: fr.item,
      required: true,
      maxLength,
      ...(row === undefined ? {} : { admin: row }),
    },
  ],
})

/** The parts of one source: where it was read, and when. */
export const sourceFields: Field[] = [
  { name: 'title', type: 'text', label: fr.sourceTitle, required: true, maxLength: 160 },
  { name: 'url', type: 'text', label: fr.sourceUrl, required: true, validate: httpsRequired },
  {
    name: 'checkedOn',
    type: 'date',
    label: fr.checkedOn,
    admin: {
      description: fr.checkedOnHelp,
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
    },
  },
]

/** What a text rests on. */
export const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  label: fr.sources,
  labels: { singular: fr.sourceRow, plural: fr.sources },
  minRows: 1,
  required: true,
  maxRows: 10,
  admin: { ...rowTitle, description: fr.sourcesHelp },
  fields: sourceFields,
}

/** Place in a list, smallest first. */
export const orderField: Field = {
  name: 'order',
  type: 'number',
  label: fr.order,
  required: true,
  defaultValue: 0,
  index: true,
  admin: { description: fr.orderHelp, position: 'sidebar', step: 1 },
}
