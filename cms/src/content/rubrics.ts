import { RUBRIC_SLUGS } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { orderField } from '../fields/index.ts'
import { rubricAccess } from '../people/index.ts'
import { publishesOnSave, savedControls } from '../publishing/index.ts'
import { RUBRICS as fr } from './labels.fr.ts'

/** The eight entries of the site. */
export const rubrics: CollectionConfig = {
  slug: 'rubrics',
  labels: fr.labels,
  access: rubricAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'need', 'order'],
    hideAPIURL: true,
    components: savedControls,
  },
  defaultSort: 'order',
  disableDuplicate: true,
  hooks: publishesOnSave,
  fields: [
    {
      name: 'slug',
      type: 'select',
      label: fr.slug,
      required: true,
      unique: true,
      options: RUBRIC_SLUGS.map((value) => ({ value, label: value })),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'name',
      type: 'text',
      label: fr.name,
      required: true,
      maxLength: 40,
      admin: { description: fr.nameHelp },
    },
    {
      name: 'need',
      type: 'text',
      label: fr.need,
      required: true,
      maxLength: 90,
      admin: { description: fr.needHelp },
    },
    { name: 'summary', type: 'textarea', label: fr.summary, required: true, maxLength: 300 },
    orderField,
  ],
}
