import type { CollectionConfig } from 'payload'
import { orderField, slugField } from '../fields/index.ts'
import { referenceAccess } from '../people/index.ts'
import { publishesOnSave, savedControls } from '../publishing/index.ts'
import { usedByField } from '../used-by/index.ts'
import { THEMES as fr } from './labels.fr.ts'
import { refuseDeleteWhenUsed } from './references.ts'
import { refuseMoveWhenUsed } from './stay.ts'

/** Subjects inside a rubric. */
export const themes: CollectionConfig = {
  slug: 'themes',
  labels: fr.labels,
  access: referenceAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'title',
    defaultColumns: ['title', 'rubric', 'order', 'updatedAt'],
    hideAPIURL: true,
    components: savedControls,
  },
  defaultSort: 'title',
  disableDuplicate: true,
  indexes: [{ fields: ['rubric', 'slug'], unique: true }],
  hooks: {
    ...publishesOnSave,
    beforeChange: [refuseMoveWhenUsed('themes')],
    beforeDelete: [
      refuseDeleteWhenUsed({ collection: 'themes', title: 'title', guideField: 'themes' }),
    ],
  },
  fields: [
    { name: 'title', type: 'text', label: fr.title, required: true, maxLength: 80 },
    { name: 'summary', type: 'textarea', label: fr.summary, required: true, maxLength: 240 },
    {
      name: 'rubric',
      type: 'relationship',
      relationTo: 'rubrics',
      label: fr.rubric,
      required: true,
      index: true,
      admin: { position: 'sidebar', allowCreate: false },
    },
    usedByField,
    slugField({ collection: 'themes', from: 'title', scope: 'rubric' }),
    orderField,
  ],
}
