import type { CollectionConfig } from 'payload'
import { onePerLine, orderField, slugField, sourceFields } from '../fields/index.ts'
import { referenceAccess } from '../people/index.ts'
import { publishesOnSave, savedControls } from '../publishing/index.ts'
import { usedByField } from '../used-by/index.ts'
import { HOTLINES as fr } from './labels.fr.ts'
import { refuseDeleteWhenUsed } from './references.ts'

/** National helplines: only with a source. */
export const hotlines: CollectionConfig = {
  slug: 'hotlines',
  labels: fr.labels,
  access: referenceAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['number', 'name', 'emergency', 'order'],
    listSearchableFields: ['number', 'name', 'aliases'],
    hideAPIURL: true,
    components: savedControls,
  },
  defaultSort: 'order',
  disableDuplicate: true,
  hooks: {
    ...publishesOnSave,
    beforeDelete: [
      refuseDeleteWhenUsed({
        collection: 'hotlines',
        title: 'name',
        guideField: 'hotlines',
        others: [
          { collection: 'organizations', field: 'hotlines' },
          { collection: 'dangers', field: 'hotlines' },
        ],
      }),
    ],
  },
  fields: [
    {
      name: 'number',
      type: 'text',
      label: fr.number,
      required: true,
      maxLength: 14,
      admin: { description: fr.numberHelp },
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[0-9 ]{2,14}$/.test(value)) || fr.numberShape,
    },
    { name: 'name', type: 'text', label: fr.name, required: true, maxLength: 90 },
    { name: 'purpose', type: 'textarea', label: fr.purpose, required: true, maxLength: 260 },
    { name: 'hours', type: 'text', label: fr.hours, maxLength: 120 },
    { name: 'cost', type: 'text', label: fr.cost, maxLength: 80 },
    {
      name: 'emergency',
      type: 'checkbox',
      label: fr.emergency,
      defaultValue: false,
      admin: { description: fr.emergencyHelp, position: 'sidebar' },
    },
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: fr.aliases,
      maxLength: 60,
      admin: { ...onePerLine, description: fr.aliasesHelp },
    },
    { name: 'source', type: 'group', label: fr.source, fields: sourceFields },
    usedByField,
    slugField({ collection: 'hotlines', from: 'name' }),
    orderField,
  ],
}
